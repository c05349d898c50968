package org.followup.core.commitments;

/** What a target says: the value to be reached, or by how much the baseline has to change. */
public enum TargetType {
    LEVEL,
    CHANGE
}
