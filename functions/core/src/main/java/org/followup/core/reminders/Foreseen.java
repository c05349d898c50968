package org.followup.core.reminders;

import java.time.Instant;
import java.time.ZoneId;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Step;
import org.followup.core.offices.Office;
import org.followup.core.progress.Deadline;

/**
 * A reminder that will go out at {@code at}, by the receiver's clock in {@code zone}, if nothing
 * more is reported by then. {@code missing} updates of the {@code offices} are still to come; with
 * {@code rework} they were sent back, and the deadline is the day to rework them by.
 */
public record Foreseen(
        Instant at,
        ZoneId zone,
        Forum forum,
        Deadline deadline,
        Step step,
        Person receiver,
        int missing,
        int offices,
        boolean rework) {

    /** Whether it tells the secretariat of offices; {@code deadline} is that of the first. */
    public boolean isOfSecretariat() {
        return step.to().contains(Role.SECRETARIAT);
    }

    public Office office() {
        return deadline.office();
    }
}
