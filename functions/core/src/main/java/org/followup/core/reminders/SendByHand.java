package org.followup.core.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Receiver;
import org.followup.core.tasks.Tasks;

/**
 * Lets one letter go now, whatever the hour and in spite of a pause; once, also where the mail came
 * back. What it says is still looked up at the moment of sending, and nobody gets two reminders in
 * a day.
 */
public final class SendByHand {

    private final Journal journal;
    private final Letters letters;
    private final LetterTasks failed;
    private final Clock clock;

    public SendByHand(Journal journal, Letters letters, Tasks tasks, Clock clock) {
        this.journal = journal;
        this.letters = letters;
        this.failed = new LetterTasks(tasks);
        this.clock = clock;
    }

    public sealed interface Outcome {

        /** Of one that came back, the new entry in its place. */
        record Released(Letter letter) implements Outcome {}

        /** It has gone out, was dropped, is being sent, or was let go before. */
        record TooLate(Letter letter) implements Outcome {}

        record NoSuchLetter() implements Outcome {}
    }

    public Outcome send(PersonId by, Receiver receiver, String occasion) {
        return Retry.untilWon(
                () ->
                        letters.find(receiver, occasion)
                                .map(letter -> send(by, letter))
                                .orElseGet(() -> Optional.of(new Outcome.NoSuchLetter())));
    }

    private Optional<Outcome> send(PersonId by, Letter letter) {
        if (!letter.mayBeSentByHand()) {
            return Optional.of(new Outcome.TooLate(letter));
        }
        var now = clock.instant();
        return letter.state() == LetterState.BOUNCED
                ? anew(by, letter.sentAnew(now), now)
                : released(by, letter.sentByHand(now, by.value()), now);
    }

    private Optional<Outcome> released(PersonId by, Letter released, Instant now) {
        var solved = failed.solved(released, now, by.actor());
        return journal.commit(Transaction.without().put(released).put(solved))
                .ifCommitted(new Outcome.Released(released));
    }

    private Optional<Outcome> anew(PersonId by, List<Letter> both, Instant now) {
        var released = both.getLast().noting(Map.of(Letter.BY_HAND, by.value()));
        var solved = failed.solved(both.getFirst(), now, by.actor());
        return journal.commit(Transaction.without().put(both.getFirst()).put(solved).add(released))
                .ifCommitted(new Outcome.Released(released));
    }
}
