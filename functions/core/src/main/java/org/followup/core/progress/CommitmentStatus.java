package org.followup.core.progress;

/**
 * Where a commitment itself stands: what its office declared last, and what became of it. {@code
 * COMPLETE_LATE} was first reported complete in a round after the first one that was due when its
 * own day had passed.
 */
public enum CommitmentStatus {
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE,
    COMPLETE_LATE,
    SUPERSEDED,
    WITHDRAWN;

    static CommitmentStatus of(ImplementationStatus declared) {
        return switch (declared) {
            case NOT_STARTED -> NOT_STARTED;
            case LIMITED -> LIMITED;
            case SUBSTANTIAL -> SUBSTANTIAL;
            case COMPLETE -> COMPLETE;
        };
    }
}
