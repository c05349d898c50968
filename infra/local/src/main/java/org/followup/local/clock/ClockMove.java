package org.followup.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

/** How far a person wants the clock to be moved. */
sealed interface ClockMove {

    /** Nobody means more; it would keep the machine busy for hours. */
    Period FARTHEST = Period.ofYears(5);

    record To(Instant moment) implements ClockMove {}

    /** The key of the text that says why not. */
    record Refused(String key) implements ClockMove {}

    /** To a moment such as {@code 2026-03-01T09:00:00Z}. */
    static ClockMove to(String moment, Instant now) {
        try {
            return checked(Instant.parse(moment.strip()), now);
        } catch (DateTimeException e) {
            return new Refused("clock.not-a-moment");
        }
    }

    /** By a period or duration such as {@code P1D}, {@code P2W}, {@code PT6H}. */
    static ClockMove by(String amount, Instant now) {
        try {
            return checked(now.atOffset(ZoneOffset.UTC).plus(amount(amount)).toInstant(), now);
        } catch (DateTimeException | ArithmeticException e) {
            return new Refused("clock.not-an-amount");
        }
    }

    private static TemporalAmount amount(String text) {
        return text.contains("T") ? Duration.parse(text.strip()) : Period.parse(text.strip());
    }

    private static ClockMove checked(Instant moment, Instant now) {
        if (moment.isBefore(now)) {
            return new Refused("clock.never-back");
        }
        Instant farthest = now.atOffset(ZoneOffset.UTC).plus(FARTHEST).toInstant();
        return moment.isAfter(farthest) ? new Refused("clock.too-far") : new To(moment);
    }
}
