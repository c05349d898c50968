package org.followup.local.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a schedule starts on AWS. It may run at every full cadence (each hour on the
 * hour). {@code due} tells, for a moment, from when on there is something for it to do, so that a
 * year passes in a few jumps; none if nothing is in sight.
 */
public record Work(
        String name, Duration cadence, Function<Instant, Optional<Instant>> due, Runnable run) {

    /** Work that runs at every full cadence, whether there is something to do or not. */
    public static Work every(Duration cadence, String name, Runnable run) {
        return new Work(name, cadence, Optional::of, run);
    }

    /** The next moment after {@code now} at which it runs and has something to do. */
    Optional<Instant> next(Instant now) {
        return due.apply(now).map(from -> from.isAfter(now) ? notBefore(from) : regular(now));
    }

    /** The next moment after {@code now} at which it runs, be there something to do or not. */
    Instant regular(Instant now) {
        return notBefore(now.plusNanos(1));
    }

    /** The full cadence at a moment, or the next one. */
    private Instant notBefore(Instant moment) {
        long millis = cadence.toMillis();
        Instant full = Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), millis) * millis);
        return full.isBefore(moment) ? full.plus(cadence) : full;
    }
}
