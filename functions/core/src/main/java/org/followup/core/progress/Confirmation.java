package org.followup.core.progress;

import org.followup.core.history.Actor;

/** Who confirmed a version for the office, and how that was the office's to do. */
public record Confirmation(Actor by, How how) {

    public enum How {
        /** Somebody else than who wrote it, with a mailbox of their own. */
        SECOND_PERSON,
        /** The same person or mailbox, with the recorded consent of the office. */
        OWN_WITH_CONSENT,
        /** A focal point to whom the office gave the right to submit alone. */
        ALONE
    }
}
