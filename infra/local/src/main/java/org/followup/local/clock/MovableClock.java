package org.followup.local.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.followup.local.folder.StateFile;

/**
 * Real time plus an offset that only grows: histories do not bear a clock that goes back, neither
 * in one run nor from one run to the next.
 */
public final class MovableClock extends Clock {

    private final InstantSource real;
    private final StateFile file;
    private Duration offset = Duration.ZERO;
    private Instant latest = Instant.MIN;

    /** Goes on where the file says that the last run stopped, or from real time. */
    public MovableClock(InstantSource real, StateFile file) {
        this.real = real;
        this.file = file;
        List<String> lines = file.lines();
        if (lines.size() == 2) {
            offset = Duration.parse(lines.get(0));
            latest = Instant.parse(lines.get(1));
        }
    }

    @Override
    public synchronized Instant instant() {
        Instant now = real.instant().plus(offset);
        if (now.isAfter(latest)) {
            latest = now;
        }
        return latest;
    }

    /**
     * Sets the clock for a run: a folder that no run has used yet takes any moment, also one before
     * real time. False, and nothing changes, if an earlier run has passed the moment.
     */
    public synchronized boolean startAt(Instant moment) {
        if (moment.isBefore(latest)) {
            return false;
        }
        offset = Duration.between(real.instant(), moment);
        latest = moment;
        keep();
        return true;
    }

    /** False, and nothing changes, if the moment has passed already. */
    public synchronized boolean moveTo(Instant moment) {
        if (moment.isBefore(instant())) {
            return false;
        }
        offset = Duration.between(real.instant(), moment);
        latest = moment;
        keep();
        return true;
    }

    /** Stores where the clock stands, for the next run. */
    public synchronized void keep() {
        file.write(List.of(offset.toString(), instant().toString()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(this, zone);
    }

    /** The same moments, for whoever asks for the day of another zone. */
    private static final class Elsewhere extends Clock {

        private final Clock clock;
        private final ZoneId zone;

        Elsewhere(Clock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
