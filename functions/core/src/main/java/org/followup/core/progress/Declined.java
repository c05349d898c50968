package org.followup.core.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;

/** What an office asked for last and was not given, with the secretariat's reason. */
public record Declined(Arrangement.Asked asked, Instant at, Optional<StoredText> reason) {

    static final String FACT = "declined";

    /** Empty where the last question waits, was answered with more time, or was taken back. */
    public static Optional<Declined> of(Journal journal, Deadline deadline) {
        return deadline.arrangements().all().stream()
                .filter(each -> each.round().equals(deadline.id()))
                .filter(Arrangement.Asked.class::isInstance)
                .map(Arrangement.Asked.class::cast)
                .max(Comparator.comparingLong(asked -> asked.made().sequence()))
                .flatMap(
                        asked ->
                                asked.made()
                                        .undoneBy()
                                        .flatMap(by -> declined(journal, deadline, asked, by)));
    }

    private static Optional<Declined> declined(
            Journal journal, Deadline deadline, Arrangement.Asked asked, long sequence) {
        var history = deadline.office().id().history();
        return journal.changes(history, sequence - 1, 1).stream()
                .filter(Declined::declines)
                .findFirst()
                .map(
                        change ->
                                new Declined(
                                        asked,
                                        change.at(),
                                        journal.texts(history, sequence - 1, sequence).stream()
                                                .findFirst()));
    }

    private static boolean declines(Change change) {
        return change.what().facts().find(FACT).isPresent();
    }
}
