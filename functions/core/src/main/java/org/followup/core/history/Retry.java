package org.followup.core.history;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Reads and decides again after a lost race, a few times, each after a short random pause. */
public final class Retry {

    private static final int MOST = 12;

    private Retry() {}

    /**
     * The first answer that {@code attempt} gives; an empty one means that the race was lost.
     *
     * @throws Contended when every attempt lost
     */
    public static <T> T untilWon(Supplier<Optional<T>> attempt) {
        for (var tried = 0; tried < MOST; tried++) {
            var answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            pause(tried);
        }
        throw new Contended();
    }

    private static void pause(int tried) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(10L << Math.min(tried, 6)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Contended();
        }
    }

    /** Too many wrote to the same history at once; nothing was stored. */
    public static final class Contended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Contended() {
            super("too many writers at once");
        }
    }
}
