package org.followup.core.letters;

import java.time.Duration;
import java.time.Instant;
import org.followup.core.history.Revised;

/**
 * From when on the mail service may be given the next letter: one for all who send, so that
 * together they keep the account's rate, however many there are and whoever of them dies.
 */
public record NextTurn(Instant from, int revision) implements Revised {

    /** There is one. */
    public static final String ID = "next-turn";

    /** More than all who wait at once could ever have taken: a clock somewhere is wrong. */
    private static final Duration TOO_FAR = Duration.ofMinutes(1);

    @Override
    public Object id() {
        return ID;
    }

    /** Nobody has sent anything yet. */
    public static NextTurn now(Instant now) {
        return new NextTurn(now, 0);
    }

    /** When whoever asks at {@code now} may send; what was not taken in time is gone. */
    public Instant opens(Instant now) {
        return from.isBefore(now) || from.isAfter(now.plus(TOO_FAR)) ? now : from;
    }

    /** After somebody has taken so long a time. */
    public NextTurn taken(Instant now, Duration time) {
        return new NextTurn(opens(now).plus(time), revision + 1);
    }
}
