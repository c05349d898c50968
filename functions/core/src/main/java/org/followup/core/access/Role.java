package org.followup.core.access;

/** What a person may be to an office, or to the service. */
public enum Role {
    FOCAL_POINT,
    COMMISSIONER,
    /** Named by the office to confirm in the commissioner's place. */
    DEPUTY,
    OBSERVER,
    SECRETARIAT;

    /** Whether an office has somebody to report for it, once it has this. */
    public boolean writes() {
        return belongsToAnOffice();
    }

    /** Whether it can only be held at an office. */
    public boolean belongsToAnOffice() {
        return switch (this) {
            case FOCAL_POINT, COMMISSIONER, DEPUTY -> true;
            case OBSERVER, SECRETARIAT -> false;
        };
    }
}
