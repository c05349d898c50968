package org.followup.core.letters;

/** What the mail service allows the account: letters a second, and in any 24 hours. */
public record Quota(double perSecond, double perDay, double sentInLastDay) {

    private static final double WITHOUT_END = -1;

    /** How many may still go out; the mail service says -1 where there is no end. */
    public double left() {
        return perDay == WITHOUT_END
                ? Double.POSITIVE_INFINITY
                : Math.max(0, perDay - sentInLastDay);
    }
}
