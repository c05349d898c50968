package org.followup.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Quota;
import org.followup.core.letters.SendingTime;
import org.followup.core.reminders.Pace;
import org.jspecify.annotations.Nullable;

/**
 * The letters that the account may send in a second, evenly, and among all functions that send.
 * Only one letter here waits for its turn at a time, so that an urgent letter elsewhere has one
 * before it and not all that are under way. The quota is asked for at the start of a run and kept,
 * and asked for anew after a while, so that a function kept warm follows it. The last tenth of a
 * day's quota is for letters that somebody waits for.
 */
public final class SteadyPace implements Pace {

    /** Longer than a drain lasts, shorter than the time from one to the next. */
    private static final Duration FRESH = Duration.ofSeconds(290);

    /** Where many may go out in a second, a handful takes its turn together. */
    private static final long TOGETHER = 100;

    private static final double LEAST = 0.2;
    private static final double FOR_URGENT = 0.1;

    /** A second and what the ways of two letters to the mail service may differ by. */
    private static final double SPACED = 1_030;

    /** Enough for the rate of a new account while some answers take their ten seconds. */
    private static final int AT_ONCE = 16;

    private final Supplier<Quota> account;
    private final SendingTime time;
    private final Clock clock;
    private final Sleep sleep;
    private final ReentrantLock waiting = new ReentrantLock(true);
    private final ArrayDeque<HandOver> lastSecond = new ArrayDeque<>();
    private Duration shortest = FRESH;
    private @Nullable Quota quota;
    private Instant askedAt = Instant.MIN;
    private Instant next = Instant.MIN;
    private int left;
    private int taken;

    public SteadyPace(Supplier<Quota> account, SendingTime time, Clock clock) {
        this(
                account,
                time,
                clock,
                moment -> Thread.sleep(Duration.between(clock.instant(), moment)));
    }

    /** On a clock of whoever calls. */
    SteadyPace(Supplier<Quota> account, SendingTime time, Clock clock, Sleep sleep) {
        this.account = account;
        this.time = time;
        this.clock = clock;
        this.sleep = sleep;
    }

    /** Returns at a moment, or at once where it has passed. */
    interface Sleep {

        void until(Instant moment) throws InterruptedException;
    }

    @Override
    public Optional<Turn> await(LetterKind kind) {
        waiting.lock();
        try {
            var known = quota();
            if (taken >= known.left() - (kind.urgent() ? 0 : known.perDay() * FOR_URGENT)) {
                return Optional.empty();
            }
            taken++;
            sleepUntil(turn(known));
            return Optional.of(new HandOver((int) known.perSecond()));
        } finally {
            waiting.unlock();
        }
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    /** What was not taken in time is gone, also of a handful. */
    private Instant turn(Quota allowed) {
        var gap =
                Duration.ofMillis((long) Math.ceil(SPACED / Math.max(LEAST, allowed.perSecond())));
        var now = clock.instant();
        while (left > 0 && next.isBefore(now)) {
            next = next.plus(gap);
            left--;
        }
        if (left == 0) {
            left = (int) Math.max(1, TOGETHER / gap.toMillis());
            next = time.take(now, gap.multipliedBy(left));
        }
        left--;
        var mine = next;
        next = mine.plus(gap);
        return mine;
    }

    /**
     * One letter on its way. What was late is taken for late on the way there, for then it is the
     * next ones that are early: it arrived as long before its answer as the quickest of all.
     */
    private final class HandOver implements Turn {

        private final int perSecond;
        private Instant begun = Instant.MIN;
        private Instant answered = Instant.MIN;

        HandOver(int perSecond) {
            this.perSecond = perSecond;
        }

        /**
         * Not sooner than a second after the arrival of the one that is so many before it, and not
         * later than in a second, for a clock may be set back.
         */
        @Override
        public void come() {
            synchronized (lastSecond) {
                var now = clock.instant();
                begun = now;
                while (perSecond > 0 && lastSecond.size() >= perSecond) {
                    begun = later(begun, lastSecond.removeFirst().arrived().plusSeconds(1));
                }
                begun = begun.isAfter(now.plusSeconds(1)) ? now : begun;
                lastSecond.addLast(this);
            }
            sleepUntil(begun);
        }

        @Override
        public void answered() {
            synchronized (lastSecond) {
                answered = clock.instant();
                var took = Duration.between(begun, answered);
                shortest = took.compareTo(shortest) < 0 ? took : shortest;
            }
        }

        private Instant arrived() {
            return answered.equals(Instant.MIN) ? begun : later(begun, answered.minus(shortest));
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /**
     * Who is interrupted waits all the same: a letter that is claimed goes out, and in its turn.
     */
    private void sleepUntil(Instant moment) {
        var interrupted = false;
        for (var waits = true; waits; ) {
            try {
                sleep.until(moment);
                waits = false;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Quota quota() {
        var now = clock.instant();
        var known = quota;
        if (known == null || now.isAfter(askedAt.plus(FRESH))) {
            known = account.get();
            quota = known;
            askedAt = now;
            taken = 0;
        }
        return known;
    }
}
