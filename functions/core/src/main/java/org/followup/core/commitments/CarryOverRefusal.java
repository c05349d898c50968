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
    SUCCESSOR_ENDED,
    /** Fewer than two titles. */
    SPLIT_INTO_NOTHING,
    SPLIT_INTO_TOO_MANY,
    MERGED_WITH_ITSELF,
    /** Only what is continued itself can lead others. */
    LEAD_NOT_CONTINUED,
    TOO_MANY_MERGED,
    /** The leading commitment is of another office, and this one has not agreed. */
    NO_CONSENT,
    /** The new forum has no such theme. */
    THEME_MISSING
}
