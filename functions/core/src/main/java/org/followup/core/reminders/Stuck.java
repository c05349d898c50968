package org.followup.core.reminders;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Confirmers;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;

/**
 * What awaits confirmation although nobody of the office may confirm it: the head left since, or
 * wrote it. Costs reads only where something awaits confirmation.
 */
record Stuck(Progress progress, People people) {

    Set<CommitmentReference> among(Collection<CommitmentRow> rows, Deadline deadline) {
        var waiting = rows.stream().filter(row -> Turn.awaitsConfirmation(row, deadline)).toList();
        var confirmers = new Confirmers(deadline.office(), people);
        return waiting.isEmpty() || confirmers.areThereForAll()
                ? Set.of()
                : waiting.stream()
                        .filter(row -> nobodyConfirms(row, deadline, confirmers))
                        .map(CommitmentRow::reference)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private boolean nobodyConfirms(CommitmentRow row, Deadline deadline, Confirmers confirmers) {
        return confirmers.isEmpty()
                || progress.handOver(row.reference(), deadline.id())
                        .filter(handOver -> !confirmers.areThereFor(handOver.proposed().by()))
                        .isPresent();
    }
}
