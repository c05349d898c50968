package org.followup.core.progress;

/** How an update came in. */
public enum Source {
    FORM,
    API,
    IMPORT
}
