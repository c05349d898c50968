package org.followup.core.progress;

/** How far a submitted version has come. */
public enum Stage {
    SUBMITTED,
    SENT_BACK,
    ACCEPTED,
    PUBLISHED,
    WITHDRAWN
}
