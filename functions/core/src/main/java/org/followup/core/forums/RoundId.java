package org.followup.core.forums;

/** Names a round within its forum, such as {@code 2026-1}. */
public record RoundId(String value) implements Comparable<RoundId> {

    public RoundId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,19}")) {
            throw new IllegalArgumentException("a round id has 1 to 20 small letters, digits or -");
        }
    }

    @Override
    public int compareTo(RoundId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
