package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Letters;

/** Notes that a letter was accepted, so that it shows if no event is ever heard of it. */
final class Listening {

    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Journal journal;
    private final Letters letters;
    private final AtomicReference<Instant> noted = new AtomicReference<>(Instant.MIN);

    Listening(Journal journal, Letters letters) {
        this.journal = journal;
        this.letters = letters;
    }

    /** Whoever loses the race was told as much by the winner. */
    void accepted(Instant handedOver) {
        var last = noted.get();
        if (last.isBefore(handedOver.minus(GRAIN)) && noted.compareAndSet(last, handedOver)) {
            store(heard -> heard.accepted(handedOver));
        }
    }

    /**
     * The winner of a race may have told of a letter that was accepted: if this were the last event
     * for a while, that letter would be taken for one that nobody tells of.
     */
    void heard(Instant at) {
        Retry.untilWon(() -> store(heard -> heard.heard(at)));
    }

    private Optional<EventsHeard> store(UnaryOperator<EventsHeard> change) {
        var known = letters.eventsHeard();
        var after = change.apply(known);
        return after.equals(known)
                ? Optional.of(known)
                : journal.commit(Transaction.without().put(after)).ifCommitted(after);
    }
}
