package org.followup.core.reminders;

import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.OfficeId;

/** Reads which steps were taken. */
public interface Steps {

    /** Toward every deadline that the round has had for the office. */
    List<StepTaken> taken(ForumId forum, OfficeId office, RoundId round);
}
