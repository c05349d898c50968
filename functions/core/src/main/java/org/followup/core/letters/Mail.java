package org.followup.core.letters;

/** Sends one message, once: no repetition inside. */
public interface Mail {

    Outcome send(Message message);

    /** What is known after the attempt. */
    sealed interface Outcome {

        record Accepted(String mailId) implements Outcome {}

        /**
         * Throttled, over quota, not yet verified: it was surely not sent, and may be tried again.
         */
        record RefusedForNow(String reason) implements Outcome {}

        /** It was surely not sent, and never will be as it is. */
        record RefusedForGood(String reason) implements Outcome {}

        /** A time-out or a broken line: it may have been sent. */
        record Unknown(String reason) implements Outcome {}
    }
}
