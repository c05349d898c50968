package org.followup.core.commitments;

/** Why a commitment cannot end as somebody chose. */
public enum CarryOverRefusal {
    NO_SUCH_COMMITMENT,
    ENDED_ALREADY,
    /** Complete ones are not carried over. */
    COMPLETE_ALREADY,
    REASON_MISSING,
    SUPERSEDED_BY_ITSELF,
    /** Nobody knows the commitment that should stand for it. */
    SUCCESSOR_UNKNOWN,
    /** The commitment that should stand for it was withdrawn or superseded itself. */
    SUCCESSOR_ENDED
}
