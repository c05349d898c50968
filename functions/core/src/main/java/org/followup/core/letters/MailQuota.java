package org.followup.core.letters;

import java.time.Duration;
import java.time.Instant;
import org.followup.core.history.View;

/**
 * What the mail service lets this account send, as last seen by the drain; less than 0 is without
 * end. Seen again in a while, so it is no truth.
 */
public record MailQuota(long perDay, long sentLastDay, Instant seenAt) implements View {

    /** What a new account of SES may send in a day, to verified addresses only. */
    private static final long OF_A_SANDBOX = 200;

    private static final Duration FRESH = Duration.ofHours(1);

    public static MailQuota of(Quota quota, Instant seenAt) {
        return new MailQuota(Math.round(quota.perDay()), Math.round(quota.sentInLastDay()), seenAt);
    }

    /** There is one. */
    @Override
    public Object id() {
        return "quota";
    }

    public boolean isSandbox() {
        return perDay >= 0 && perDay <= OF_A_SANDBOX;
    }

    /** Whether this is worth writing down, after what was seen before. */
    public boolean isNewsAfter(MailQuota before) {
        return perDay != before.perDay || !seenAt.isBefore(before.seenAt.plus(FRESH));
    }
}
