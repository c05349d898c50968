package org.followup.core.progress;

/** Why a command to an update is refused. */
public enum UpdateRefusal {
    NOT_OF_THE_OFFICE,
    NOT_THE_SECRETARIAT,
    NOT_A_CONFIRMER,
    NOT_ALONE,
    /** The same person wrote it, and the office has not consented. */
    OWN_HAND_OVER,
    /** Who wrote it has the same mailbox, and the office has not consented. */
    SHARED_MAILBOX,
    /** Whoever wrote, confirmed or entered a version does not review it. */
    OWN_UPDATE,
    NOT_OPEN_YET,
    LOCKED,
    /** The commitment was withdrawn or superseded before the round was due. */
    COMMITMENT_ENDED,
    NOT_HANDED_OVER,
    WAITS_FOR_CONFIRMATION,
    NOT_SUBMITTED,
    REVIEWED_ALREADY,
    NOT_ACCEPTED,
    NOT_FOR_PUBLICATION,
    PUBLISHED_ALREADY
}
