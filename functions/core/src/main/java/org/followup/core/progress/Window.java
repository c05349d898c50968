package org.followup.core.progress;

/** Whether a round takes updates of an office now. */
public enum Window {
    NOT_OPEN_YET,
    OPEN,
    LOCKED
}
