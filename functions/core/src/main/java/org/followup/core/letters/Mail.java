package org.followup.core.letters;

/** Sends one message, once: no repetition inside. */
public interface Mail {

    Outcome send(Message message);

    /** Whether events will tell what becomes of a message. */
    default boolean tells() {
        return false;
    }

    /** What is known after the attempt. */
    sealed interface Outcome {

        record Accepted(String mailId) implements Outcome {}

        /**
         * Throttled, over quota, not yet verified: it was surely not sent, and may be tried again.
         * All but one of the reasons are of the account and say nothing of the message.
         */
        record RefusedForNow(String reason) implements Outcome {

            /** Too many at once: a moment later it may pass. */
            public static final String THROTTLED = "throttled";

            /** All of today's letters have gone out. */
            public static final String DAILY_QUOTA = "daily-quota";

            /** This receiver is not known to the mail service yet. */
            public static final String NOT_VERIFIED = "not-verified";

            /** Our own address is not known to the mail service yet. */
            public static final String SENDER_NOT_VERIFIED = "sender-not-verified";

            public boolean isOfAccount() {
                return !reason.equals(NOT_VERIFIED);
            }
        }

        /** It was surely not sent, and never will be as it is. */
        record RefusedForGood(String reason) implements Outcome {}

        /** A time-out or a broken line: it may have been sent. */
        record Unknown(String reason) implements Outcome {}
    }
}
