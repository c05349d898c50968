package org.followup.web.progress;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.Journal;
import org.followup.core.progress.HandOver;
import org.followup.core.progress.Progress;

/** Finds what was handed over once, in the office's history, also after it was taken back. */
@Singleton
final class HandOvers {

    private final Journal journal;
    private final Progress progress;

    HandOvers(Journal journal, Progress progress) {
        this.journal = journal;
        this.progress = progress;
    }

    Optional<Told> find(UpdatePageData.Found found, String sequence, String receipt) {
        if (!sequence.matches("[1-9][0-9]{0,8}")) {
            return Optional.empty();
        }
        var history = found.office().id().history();
        return journal.changes(history, Long.parseLong(sequence) - 1, 1).stream()
                .filter(change -> change.hash().equals(receipt))
                .flatMap(change -> HandOver.read(change).stream())
                .map(HandOver::proposed)
                .filter(update -> update.commitment().equals(found.reference()))
                .findFirst()
                .map(
                        update ->
                                new Told(
                                        found.round(),
                                        update,
                                        progress.contents(List.of(update)).getFirst()));
    }
}
