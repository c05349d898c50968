package org.followup.core.commitments;

/** By what an indicator can be broken down. */
public enum Dimension {
    SEX,
    AGE_GROUP,
    DISABILITY,
    PLACE;

    /** Whether each indicator lists its own categories. */
    public boolean isListed() {
        return switch (this) {
            case AGE_GROUP, PLACE -> true;
            case SEX, DISABILITY -> false;
        };
    }
}
