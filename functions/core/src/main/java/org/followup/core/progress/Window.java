package org.followup.core.progress;

/**
 * Whether a round takes updates of an office on a commitment now. {@code ENDED} is one that was
 * withdrawn or superseded before the round was due.
 */
public enum Window {
    NOT_OPEN_YET,
    OPEN,
    LOCKED,
    ENDED
}
