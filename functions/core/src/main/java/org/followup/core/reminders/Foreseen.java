package org.followup.core.reminders;

import java.time.Instant;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Step;
import org.followup.core.offices.Office;
import org.followup.core.progress.Deadline;

/**
 * A reminder that will go out at {@code at} if nothing more is reported by then. {@code missing}
 * updates of the office are still to come.
 */
public record Foreseen(
        Instant at, Forum forum, Deadline deadline, Step step, Person receiver, int missing) {

    public Office office() {
        return deadline.office();
    }
}
