package org.followup.core.tasks;

/** Whom the secretariat reached by telephone: a role, never a name. */
public enum SpokenTo {
    FOCAL_POINT,
    COMMISSIONER,
    DEPUTY,
    SOMEBODY_ELSE,
    NOBODY
}
