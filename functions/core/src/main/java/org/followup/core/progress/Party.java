package org.followup.core.progress;

/**
 * What somebody is to an update: the rights at its office, and the {@code hand} they had in the
 * text that the command is about.
 */
public record Party(
        boolean writes,
        boolean confirms,
        boolean submitsAlone,
        boolean confirmsOwn,
        boolean secretariat,
        Hand hand) {

    /** How somebody relates to those who wrote or confirmed a text. */
    public enum Hand {
        NONE,
        SAME_MAILBOX,
        OWN
    }
}
