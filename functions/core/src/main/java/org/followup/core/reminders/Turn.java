package org.followup.core.reminders;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Step;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;

/**
 * Whose turn it is: what lies with the writers concerns those whom the ladder names, what awaits
 * confirmation concerns the commissioner and the deputies, at every step, and nobody else, unless
 * it is stuck: what nobody may confirm concerns the writers too, as if it had never been handed
 * over.
 */
final class Turn {

    private Turn() {}

    /** Whether a step has something to say to somebody who holds these roles. */
    static boolean concerns(
            Step step,
            Collection<CommitmentRow> rows,
            Set<CommitmentReference> stuck,
            Deadline deadline,
            Set<Role> roles) {
        return !of(rows, stuck, deadline, roles, step.reaches(roles)).isEmpty();
    }

    /** {@code reached} says whether the ladder has reached one of the roles. */
    static List<CommitmentRow> of(
            Collection<CommitmentRow> rows,
            Set<CommitmentReference> stuck,
            Deadline deadline,
            Set<Role> roles,
            boolean reached) {
        var confirms = confirms(roles);
        return rows.stream()
                .filter(
                        row ->
                                (awaitsConfirmation(row, deadline) && confirms)
                                        || (liesWithWriters(row, stuck, deadline) && reached))
                .toList();
    }

    private static boolean liesWithWriters(
            CommitmentRow row, Set<CommitmentReference> stuck, Deadline deadline) {
        return !awaitsConfirmation(row, deadline) || stuck.contains(row.reference());
    }

    static boolean confirms(Set<Role> roles) {
        return roles.contains(Role.COMMISSIONER) || roles.contains(Role.DEPUTY);
    }

    static boolean awaitsConfirmation(CommitmentRow row, Deadline deadline) {
        return row.handedOverIn(deadline.id()).isPresent();
    }
}
