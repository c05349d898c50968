package org.followup.core.commitments;

/** Which way an indicator is meant to go. */
public enum Direction {
    INCREASE,
    DECREASE,
    MAINTAIN,
    CONTEXT_ONLY
}
