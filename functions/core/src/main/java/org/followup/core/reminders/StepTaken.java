package org.followup.core.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.View;
import org.followup.core.offices.OfficeId;

/**
 * The «once» of reminders: a step of an office toward one deadline, stored only if it is new. A
 * folded one made no letters, because a later step was due already. Cannot be made again from the
 * histories.
 */
public record StepTaken(
        ForumId forum,
        OfficeId office,
        RoundId round,
        LocalDate dueOn,
        String step,
        boolean folded,
        Instant takenAt)
        implements View {

    StepTaken named(String other) {
        return new StepTaken(forum, office, round, dueOn, other, folded, takenAt);
    }

    @Override
    public Object id() {
        return List.of(forum, office, round, dueOn, step);
    }
}
