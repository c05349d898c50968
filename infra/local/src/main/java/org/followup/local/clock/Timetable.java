package org.followup.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the schedules and the stream do on AWS, in one order and one at a time: at each wake
 * time the works as they are listed, each followed by what it set off ({@code settle}).
 */
public final class Timetable implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    /** A sign-in letter should be there when its reader looks. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MovableClock clock;
    private final List<Work> works;
    private final Runnable settle;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("timetable").unstarted(this::live);
    private final CountDownLatch closing = new CountDownLatch(1);
    private Instant done;

    public Timetable(MovableClock clock, List<Work> works, Runnable settle) {
        this.clock = clock;
        this.works = List.copyOf(works);
        this.settle = settle;
        this.done = clock.instant();
    }

    /**
     * Does all works once, whatever the hour, to catch up on what fell due while the service stood
     * still; from then on real time drives it.
     */
    public void start() {
        thread.start();
    }

    private void live() {
        try {
            catchUp();
            while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void catchUp() {
        works.forEach(work -> attempt(work.name(), work.run()));
        attempt("stream", settle);
    }

    /** Does what has fallen due since the last time. */
    public synchronized void tick() {
        attempt("stream", settle);
        Instant now = clock.instant();
        for (Work work : works) {
            if (!work.regular(done).isAfter(now)) {
                attempt(work.name(), work.run());
                attempt("stream", settle);
            }
        }
        done = now;
    }

    /**
     * Moves the clock, from one wake time to the next, and answers when all that was due in between
     * is done; false, and nothing happens, if the moment has passed already. Each work runs once at
     * its regular time, for what people changed since; then only when it foresees something to do.
     */
    public synchronized boolean advanceTo(Instant moment) {
        if (moment.isBefore(clock.instant())) {
            return false;
        }
        tick();
        Instant from = done;
        for (var next = wake(from); next.isPresent(); next = wake(from)) {
            if (next.get().isAfter(moment)) {
                break;
            }
            clock.moveTo(next.get());
            tick();
        }
        // work takes real time, in which the clock may have passed the moment
        clock.moveTo(moment);
        tick();
        return true;
    }

    private Optional<Instant> wake(Instant from) {
        return works.stream()
                .flatMap(
                        work ->
                                work.regular(from).isAfter(done)
                                        ? Stream.of(work.regular(from))
                                        : work.next(done).stream())
                .min(Instant::compareTo);
    }

    /** When something will happen next, as far as it can be seen. */
    public synchronized Optional<Instant> nextStep() {
        return works.stream().flatMap(work -> work.next(done).stream()).min(Instant::compareTo);
    }

    private static void attempt(String name, Runnable run) {
        try {
            run.run();
        } catch (RuntimeException e) {
            LOG.error("{} failed; it comes again at its next time", name, e);
        }
    }

    /** Waits for the work in hand, a second at the most. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.keep();
    }
}
