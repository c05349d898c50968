package org.followup.core.reminders;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.followup.core.progress.CommitmentRow;

/** Which commitments of an office have ended. */
final class Ended {

    private Ended() {}

    /** On that day or after it, by reference. */
    static List<CommitmentRow> since(Collection<CommitmentRow> rows, LocalDate day) {
        return rows.stream()
                .filter(
                        row ->
                                row.lineage()
                                        .ending()
                                        .filter(ending -> !ending.on().isBefore(day))
                                        .isPresent())
                .sorted(Comparator.comparing(CommitmentRow::reference))
                .toList();
    }
}
