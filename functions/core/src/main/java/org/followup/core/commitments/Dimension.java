package org.followup.core.commitments;

/** By what an indicator can be broken down. */
public enum Dimension {
    SEX,
    AGE_GROUP,
    DISABILITY,
    PLACE
}
