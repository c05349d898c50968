package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;

/** How long to wait for what, and how often to try. */
final class Patience {

    /** An attempt takes seconds; thirty minutes more for an event to tell how it ended. */
    private static final Duration LEASE = Duration.ofMinutes(35);

    /** A second sign-in letter does no harm, and somebody is waiting for the first. */
    private static final Duration SIGN_IN_LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final int LONGEST_DOUBLING = 6;
    private static final int MOST_ATTEMPTS = 12;

    private Patience() {}

    static Duration lease(Letter letter) {
        return letter.kind() == LetterKind.SIGN_IN ? SIGN_IN_LEASE : LEASE;
    }

    /** 5, 10, 20 minutes and so on, up to some five hours. */
    static Instant until(Letter letter, Instant now) {
        var doubling = Math.clamp(letter.attempts() - 1, 0, LONGEST_DOUBLING);
        return now.plus(FIRST_WAIT.multipliedBy(1L << doubling));
    }

    static boolean isOver(Letter letter) {
        return letter.attempts() >= MOST_ATTEMPTS;
    }
}
