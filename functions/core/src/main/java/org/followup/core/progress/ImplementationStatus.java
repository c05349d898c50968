package org.followup.core.progress;

/**
 * Where a commitment stands, as its office declares it. It may go back: that is recorded and shown,
 * never blocked.
 */
public enum ImplementationStatus {
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE;

    /** Little or nothing done: challenges are asked for. */
    public boolean needsChallenges() {
        return this == NOT_STARTED || this == LIMITED;
    }

    public boolean isBehind(ImplementationStatus earlier) {
        return compareTo(earlier) < 0;
    }
}
