package org.followup.core.progress;

/** How an update came in. */
public enum Source {
    FORM,
    API,
    IMPORT,
    /** The secretariat entered it for the office, from a letter, a workbook or a call. */
    ON_BEHALF
}
