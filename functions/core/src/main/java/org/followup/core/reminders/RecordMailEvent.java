package org.followup.core.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.letters.AddressState;
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
    private final Listening listening;

    public RecordMailEvent(Journal journal, Letters letters) {
        this.journal = journal;
        this.letters = letters;
        this.listening = new Listening(journal, letters);
    }

    /**
     * {@code state} is {@link LetterState#SENT} or one of a higher rank. {@code stops} is the
     * digest of an address that shall get no more letters.
     */
    public record Event(
            Receiver receiver,
            String occasion,
            LetterState state,
            Instant at,
            String mailId,
            Optional<String> reason,
            Optional<String> stops) {}

    public sealed interface Outcome {

        record Recorded(Letter letter) implements Outcome {}

        record NothingNew(Letter letter) implements Outcome {}

        record UnknownLetter() implements Outcome {}
    }

    /** Any event shows that events arrive. */
    public Outcome record(Event event) {
        listening.heard(event.at());
        return Retry.untilWon(
                () ->
                        letters.find(event.receiver(), event.occasion())
                                .map(letter -> record(letter, event))
                                .orElseGet(() -> Optional.of(new Outcome.UnknownLetter())));
    }

    private Optional<Outcome> record(Letter letter, Event event) {
        var after = letter.after(event.state(), event.at(), event.mailId(), event.reason());
        var news = new ArrayList<View>();
        if (!after.equals(letter)) {
            news.add(after);
        }
        event.stops().flatMap(digest -> stop(digest, event)).ifPresent(news::add);
        if (news.isEmpty()) {
            return Optional.of(new Outcome.NothingNew(letter));
        }
        return journal.commit(Transaction.without().put(news))
                .ifCommitted(new Outcome.Recorded(after));
    }

    /** Empty where the address has heard as much. */
    private Optional<AddressState> stop(String digest, Event event) {
        var told =
                new AddressState(
                        digest,
                        event.state(),
                        event.at(),
                        event.receiver(),
                        event.occasion(),
                        Optional.empty(),
                        1);
        var known = letters.address(digest);
        var after = known.map(state -> state.hears(told)).orElse(told);
        return known.filter(after::equals).isPresent() ? Optional.empty() : Optional.of(after);
    }
}
