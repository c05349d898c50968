package org.followup.core.commitments;

import java.util.List;
import java.util.Optional;
import org.followup.core.forums.ForumId;

/** Plans of carry-overs, by the forum into which they lead. */
public interface CarryOvers {

    Optional<CarryOverPlan> plan(ForumId into);

    /** What was typed, by reference; a commitment that was left as proposed has none. */
    List<PlannedCarryOver> choices(ForumId into);

    /** What offices were asked and answered, by reference. */
    List<MergeConsent> consents(ForumId into);
}
