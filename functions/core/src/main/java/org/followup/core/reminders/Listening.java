package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Letters;

/**
 * Notes that a letter was accepted, so that it shows if no event is ever heard of it. Whoever loses
 * the race was told as much by the winner.
 */
final class Listening {

    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Journal journal;
    private final Letters letters;
    private final AtomicReference<Instant> noted = new AtomicReference<>(Instant.MIN);

    Listening(Journal journal, Letters letters) {
        this.journal = journal;
        this.letters = letters;
    }

    void accepted(Instant handedOver) {
        var last = noted.get();
        if (last.isBefore(handedOver.minus(GRAIN)) && noted.compareAndSet(last, handedOver)) {
            store(letters.eventsHeard(), heard -> heard.accepted(handedOver));
        }
    }

    /** What is lost in a race is lost: the next event says the same. */
    void heard(Instant at) {
        store(letters.eventsHeard(), heard -> heard.heard(at));
    }

    private void store(EventsHeard known, UnaryOperator<EventsHeard> change) {
        var after = change.apply(known);
        if (!after.equals(known)) {
            journal.commit(Transaction.without().put(after));
        }
    }
}
