package org.followup.core.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.Letters;

/**
 * Sends whatever is due, urgent letters first. One drain at a time: its turn is a lease that it
 * renews, so that a process which dies leaves the turn to the next one within a minute.
 */
public final class DrainLetters {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(15);

    private final Journal journal;
    private final Letters letters;
    private final SendLetters sender;
    private final Clock clock;

    public DrainLetters(Journal journal, Letters letters, SendLetters sender, Clock clock) {
        this.journal = journal;
        this.letters = letters;
        this.sender = sender;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Drained(Sent sent) implements Outcome {}

        /** Somebody else drains. */
        record NotOurTurn(Instant until) implements Outcome {}
    }

    /** {@code holder} names this drain; at most {@code limit} letters, until {@code end}. */
    public Outcome drain(String holder, int limit, Instant end) {
        var known = letters.drainTurn();
        var now = clock.instant();
        var busy = known.filter(turn -> !turn.isFree(holder, now));
        if (busy.isPresent()) {
            return new Outcome.NotOurTurn(busy.get().until());
        }
        var until = now.plus(LEASE);
        var first =
                known.map(turn -> turn.taken(holder, until))
                        .orElseGet(() -> new DrainTurn(holder, until, 1));
        if (!stored(first)) {
            return new Outcome.NotOurTurn(until);
        }
        var turn = new Turn(first, now);
        var sent = sender.run(Lane.ALL, limit, end, turn::goesOn);
        turn.ends();
        var told = silence().map(sent::plus).orElse(sent);
        return new Outcome.Drained(refusal(sent).map(told::plus).orElse(told));
    }

    /** No letter is given up for what the account is refused, so a failure tells of it. */
    private static Optional<RuntimeException> refusal(Sent sent) {
        return Optional.of(sent.count(Sent.Result.STILL_REFUSED))
                .filter(letters -> letters > 0)
                .map(StillRefused::new);
    }

    /** That nobody hears what becomes of letters is a failure, told once a day. */
    private Optional<RuntimeException> silence() {
        var now = clock.instant();
        var heard = letters.eventsHeard();
        return heard.isToBeTold(now)
                        && journal.commit(Transaction.without().put(heard.told(now)))
                                instanceof CommitResult.Committed
                ? heard.silentSince().map(NoEvents::new)
                : Optional.empty();
    }

    private boolean stored(DrainTurn turn) {
        return journal.commit(Transaction.without().put(turn)) instanceof CommitResult.Committed;
    }

    /** The turn as it stands; asked before each letter. */
    private final class Turn {

        private DrainTurn held;
        private Instant renewedAt;
        private boolean lost;

        Turn(DrainTurn held, Instant renewedAt) {
            this.held = held;
            this.renewedAt = renewedAt;
        }

        /** False where the turn was lost: this one was too slow, and somebody else drains. */
        boolean goesOn() {
            var now = clock.instant();
            if (now.isBefore(renewedAt.plus(RENEWED_AFTER))) {
                return true;
            }
            renewedAt = now;
            held = held.taken(held.holder(), now.plus(LEASE));
            lost = !stored(held);
            return !lost;
        }

        /** Whoever lost the race for it has no turn to give back. */
        void ends() {
            lost = lost || !stored(held.taken(held.holder(), clock.instant()));
        }
    }

    /** Letters were accepted, and no event of the mail service came. */
    public static final class NoEvents extends RuntimeException {

        private static final long serialVersionUID = 1;

        NoEvents(Instant since) {
            super("no event of the mail service was heard since " + since);
        }
    }

    /** The mail service has taken none of these letters for hours, for a reason of the account. */
    public static final class StillRefused extends RuntimeException {

        private static final long serialVersionUID = 1;

        StillRefused(int letters) {
            super("the mail service has refused %d letters for hours".formatted(letters));
        }
    }
}
