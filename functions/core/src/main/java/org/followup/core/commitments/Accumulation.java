package org.followup.core.commitments;

/** Whether the values of the rounds are added up, or the latest one counts. */
public enum Accumulation {
    LATEST,
    CUMULATIVE
}
