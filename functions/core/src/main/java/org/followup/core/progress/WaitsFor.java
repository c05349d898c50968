package org.followup.core.progress;

/** Whose turn it is. */
public enum WaitsFor {
    /** The focal points of the office, to write or to rework. */
    OFFICE_WRITERS,
    /** The commissioner and the named deputies, to confirm. */
    OFFICE_CONFIRMERS,
    /** To review. */
    SECRETARIAT,
    NOBODY
}
