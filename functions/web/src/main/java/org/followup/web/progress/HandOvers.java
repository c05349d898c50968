package org.followup.web.progress;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followup.core.history.Journal;
import org.followup.core.progress.HandOver;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Update;

/** Finds what was handed over once, in the office's history, also after it was taken back. */
@Singleton
final class HandOvers {

    private final Journal journal;
    private final Progress progress;

    HandOvers(Journal journal, Progress progress) {
        this.journal = journal;
        this.progress = progress;
    }

    /** What became of a hand-over that a letter speaks of and that waits no more. */
    enum Past {
        /** Another text waits. */
        CHANGED,
        CONFIRMED,
        TAKEN_BACK;

        String key() {
            return "confirm.past." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Empty where it is the one that waits, or where none is named. */
    Optional<Past> past(FoundUpdate found, String receipt) {
        var waiting = found.handedOver().map(told -> told.update().receipt());
        if (receipt.isEmpty() || waiting.filter(receipt::equals).isPresent()) {
            return Optional.empty();
        }
        if (waiting.isPresent()) {
            return Optional.of(Past.CHANGED);
        }
        return Optional.of(
                found.current().filter(told -> comesFrom(told.update(), receipt)).isPresent()
                        ? Past.CONFIRMED
                        : Past.TAKEN_BACK);
    }

    /** The texts of what was confirmed stand where they were handed over. */
    private boolean comesFrom(Update update, String receipt) {
        return journal.changes(update.office().history(), update.textsAt() - 1, 1).stream()
                .anyMatch(change -> change.hash().equals(receipt));
    }

    Optional<Told> find(FoundUpdate found, String sequence, String receipt) {
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
