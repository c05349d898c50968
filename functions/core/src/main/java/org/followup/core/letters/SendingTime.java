package org.followup.core.letters;

import java.time.Duration;
import java.time.Instant;

/**
 * From when on the mail service may be given the next letter: one time for all who send, so that
 * together they keep the account's rate, however many there are and whoever of them dies. It stands
 * in no history and is written beside the journal, for it says nothing of what anybody did.
 */
public interface SendingTime {

    /** More than all who wait at once could ever have taken: a clock somewhere is wrong. */
    Duration TOO_FAR = Duration.ofMinutes(1);

    /**
     * The begin of so long a time that is nobody else's: {@code now}, or when the last one taken
     * ends. What was not taken in time is gone.
     */
    Instant take(Instant now, Duration time);
}
