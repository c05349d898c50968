package org.followup.reminders;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleSupplier;
import org.followup.core.reminders.Pace;

/**
 * At most so many letters a second, evenly. The rate is asked for anew after a while, so that a
 * function kept warm follows the account's quota.
 */
final class SteadyPace implements Pace {

    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private static final double LEAST = 0.2;

    private final DoubleSupplier perSecond;
    private long gap;
    private long askedAt;
    private long next;
    private boolean asked;

    SteadyPace(DoubleSupplier perSecond) {
        this.perSecond = perSecond;
    }

    @Override
    public synchronized void await() {
        var now = System.nanoTime();
        if (!asked || now - askedAt > FRESH) {
            gap = (long) (1e9 / Math.max(LEAST, perSecond.getAsDouble()));
            askedAt = now;
            next = asked ? next : now;
            asked = true;
        }
        while (next - System.nanoTime() > 0) {
            LockSupport.parkNanos(next - System.nanoTime());
        }
        next = Math.max(next, System.nanoTime()) + gap;
    }
}
