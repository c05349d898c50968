package org.followup.core.progress;

/** What can be done to an update. */
public enum UpdateCommand {
    /** Types into the draft; takes a hand-over back. */
    EDIT,
    HAND_OVER,
    TAKE_BACK,
    CONFIRM,
    SUBMIT_ALONE,
    ENTER_ON_BEHALF,
    WITHDRAW,
    ACCEPT,
    SEND_BACK,
    PUBLISH
}
