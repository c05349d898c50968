package org.followup.reminders;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Quota;
import org.followup.core.reminders.Pace;
import org.jspecify.annotations.Nullable;

/**
 * A share of the letters that the account may send in a second, evenly. The quota is asked for at
 * the start of a run and kept, and asked for anew after a while, so that a function kept warm
 * follows it. The last tenth of a day's quota is for letters that somebody waits for.
 */
public final class SteadyPace implements Pace {

    /** Longer than a drain lasts, shorter than the time from one to the next. */
    private static final long FRESH = Duration.ofSeconds(290).toNanos();

    /** Who starts goes on as if another, who has died, had sent a letter just now. */
    private static final long FIRST = Duration.ofMillis(500).toNanos();

    private static final double LEAST = 0.2;
    private static final double FOR_URGENT = 0.1;

    /** Enough for the rate of a new account while some answers take their ten seconds. */
    private static final int AT_ONCE = 16;

    private final Supplier<Quota> account;
    private final double share;
    private @Nullable Quota quota;
    private long askedAt;
    private long next;
    private int taken;

    public SteadyPace(Supplier<Quota> account, double share) {
        this.account = account;
        this.share = share;
    }

    /** Waits outside the lock for a moment that is nobody else's. */
    @Override
    public Turn await(LetterKind kind) {
        long mine;
        synchronized (this) {
            var known = quota();
            if (taken >= known.left() - (kind.urgent() ? 0 : known.perDay() * FOR_URGENT)) {
                return Turn.DAY_IS_FULL;
            }
            taken++;
            mine = Math.max(next, System.nanoTime());
            next = mine + gap(known);
        }
        while (mine - System.nanoTime() > 0) {
            LockSupport.parkNanos(mine - System.nanoTime());
        }
        return Turn.GO;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    private long gap(Quota allowed) {
        return (long) (1e9 / Math.max(LEAST, allowed.perSecond() * share));
    }

    private Quota quota() {
        var now = System.nanoTime();
        var known = quota;
        if (known == null || now - askedAt > FRESH) {
            var fresh = account.get();
            next = known == null ? now + Math.min(FIRST, gap(fresh)) : next;
            known = fresh;
            quota = fresh;
            askedAt = now;
            taken = 0;
        }
        return known;
    }
}
