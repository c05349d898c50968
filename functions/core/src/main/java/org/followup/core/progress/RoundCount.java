package org.followup.core.progress;

/**
 * Of one round: updates expected, those of them that came, and those that came although the
 * commitment was complete.
 */
public record RoundCount(int expected, int received, int receivedAlthoughComplete) {

    public static final RoundCount NONE = new RoundCount(0, 0, 0);

    public int missing() {
        return expected - received;
    }

    public RoundCount plus(RoundCount other) {
        return new RoundCount(
                expected + other.expected,
                received + other.received,
                receivedAlthoughComplete + other.receivedAlthoughComplete);
    }
}
