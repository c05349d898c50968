package org.followup.core.access;

/** What a person may be to an office, or to the service. */
public enum Role {
    FOCAL_POINT,
    COMMISSIONER,
    OBSERVER,
    SECRETARIAT
}
