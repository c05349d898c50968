package org.followup.core.commitments;

/** What kind of number an indicator has. */
public enum ValueType {
    PERCENT,
    RATE,
    COUNT,
    DURATION,
    ORDINAL
}
