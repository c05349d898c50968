package org.followup.core.progress;

/** Why nothing was arranged. */
public enum Refusal {
    /** The day is over at the office. */
    DAY_PAST,
    /** An extension ends after the round's own due day. */
    DAY_NOT_LATER,
    /** The office has until that day already. */
    SAME_DAY,
    DAY_FAR,
    /** The office may write until then anyway. */
    OPEN_ALREADY,
    ASKED_ALREADY,
    /** The question was answered, or taken back. */
    NOTHING_ASKED,
    EXCUSED_ALREADY,
    /** There is an update to it: nothing to be excused from. */
    REPORTED_ALREADY,
    /** The commitment is none of the office in this forum. */
    NOT_THEIRS,
    UNDONE_ALREADY,
    TOO_MANY
}
