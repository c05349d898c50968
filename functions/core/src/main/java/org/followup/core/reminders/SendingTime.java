package org.followup.core.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letters;
import org.followup.core.letters.NextTurn;

/** Gives out the time in which letters may be handed over, to all functions that send. */
public final class SendingTime {

    private final Journal journal;
    private final Letters letters;
    private final Clock clock;

    public SendingTime(Journal journal, Letters letters, Clock clock) {
        this.journal = journal;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * The begin of so long a time that is nobody else's; now or soon.
     *
     * @throws Retry.Contended when others were always faster
     */
    public Instant take(Duration time) {
        return Retry.untilWon(
                () -> {
                    var now = clock.instant();
                    var next = letters.nextTurn().orElseGet(() -> NextTurn.now(now));
                    return journal.commit(Transaction.without().put(next.taken(now, time)))
                            .ifCommitted(next.opens(now));
                });
    }
}
