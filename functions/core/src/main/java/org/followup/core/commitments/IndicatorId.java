package org.followup.core.commitments;

import java.util.regex.Pattern;

/** Names an indicator within its commitment ({@code i1}); given by the system, never changed. */
public record IndicatorId(String value) implements Comparable<IndicatorId> {

    private static final Pattern SHAPE = Pattern.compile("i[1-9][0-9]?");

    public static final IndicatorId FIRST = of(1);

    public IndicatorId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an indicator is named i1 to i99");
        }
    }

    public static IndicatorId of(int number) {
        return new IndicatorId("i" + number);
    }

    public int number() {
        return Integer.parseInt(value.substring(1));
    }

    /**
     * The name of an indicator's field in a form: {@code value} of the first, as drafts have it
     * that were saved while a commitment had one; {@code value-i2} of the second.
     */
    public String field(String name) {
        return equals(FIRST) ? name : name + "-" + value;
    }

    @Override
    public int compareTo(IndicatorId other) {
        return Integer.compare(number(), other.number());
    }

    @Override
    public String toString() {
        return value;
    }
}
