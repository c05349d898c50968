package org.followup.core.reminders;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Receiver;

/**
 * Enters into the ledger what the mail service says became of a letter. Events may come twice, in
 * any order, and before the sender has heard the answer to its call.
 */
public final class RecordMailEvent {

    private final Journal journal;
    private final Letters letters;

    public RecordMailEvent(Journal journal, Letters letters) {
        this.journal = journal;
        this.letters = letters;
    }

    /** {@code state} is {@link LetterState#SENT} or one of a higher rank. */
    public record Event(
            Receiver receiver,
            String occasion,
            LetterState state,
            Instant at,
            String mailId,
            Optional<String> reason) {}

    public sealed interface Outcome {

        record Recorded(Letter letter) implements Outcome {}

        record NothingNew(Letter letter) implements Outcome {}

        record UnknownLetter() implements Outcome {}
    }

    public Outcome record(Event event) {
        return Retry.untilWon(
                () ->
                        letters.find(event.receiver(), event.occasion())
                                .map(letter -> record(letter, event))
                                .orElseGet(() -> Optional.of(new Outcome.UnknownLetter())));
    }

    private Optional<Outcome> record(Letter letter, Event event) {
        var after = letter.after(event.state(), event.at(), event.mailId(), event.reason());
        if (after.equals(letter)) {
            return Optional.of(new Outcome.NothingNew(letter));
        }
        return journal.commit(Transaction.without().put(after))
                .ifCommitted(new Outcome.Recorded(after));
    }
}
