package org.followup.core.reminders;

import java.time.Duration;
import java.time.Instant;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;

/** How long to wait for what, and how often to try. */
final class Patience {

    /** An attempt takes seconds; thirty minutes more for an event to tell how it ended. */
    private static final Duration LEASE = Duration.ofMinutes(35);

    /** A second sign-in letter does no harm, and somebody is waiting for the first. */
    private static final Duration SIGN_IN_LEASE = Duration.ofMinutes(2);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_WAIT = FIRST_WAIT.multipliedBy(64);

    /** Too many in one second says nothing of the next one, but may say something of the hour. */
    private static final Duration THROTTLED_WAIT = Duration.ofSeconds(1);

    /** By then somebody has to look at the account. */
    private static final Duration LONG_WAIT = Duration.ofHours(2);

    private static final int MOST_FAULTS = 12;

    private Patience() {}

    static Duration lease(Letter letter) {
        return letter.kind() == LetterKind.SIGN_IN ? SIGN_IN_LEASE : LEASE;
    }

    /** 5, 10, 20 minutes and so on, up to some five hours. */
    static Instant until(Letter letter, Instant now) {
        return now.plus(grown(FIRST_WAIT, letter));
    }

    /** After too many at once 1, 2, 4 seconds and so on, up to the same. */
    static Instant until(Letter letter, String refusal, Instant now) {
        return refusal.equals(RefusedForNow.THROTTLED)
                ? now.plus(grown(THROTTLED_WAIT, letter))
                : until(letter, now);
    }

    static boolean isLong(Instant until, Instant now) {
        return !until.isBefore(now.plus(LONG_WAIT));
    }

    /** Only what lies with the letter itself ends it. */
    static boolean isOver(Letter letter) {
        return letter.faults() >= MOST_FAULTS;
    }

    private static Duration grown(Duration first, Letter letter) {
        var wait = first;
        for (var more = 1; more < letter.attempts() && wait.compareTo(LONGEST_WAIT) < 0; more++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
