package org.followup.core.forums;

import java.time.LocalDate;
import java.time.YearMonth;

/** How often a forum's rounds come. */
public enum Frequency {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6);

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /**
     * The due day of the round after {@code index} others. A first day at the end of its month
     * keeps to the end: 31 March, 30 June; 29 or 28 February. Any other day that a month lacks is
     * its last.
     */
    public LocalDate dueOn(LocalDate first, int index) {
        var month = YearMonth.from(first).plusMonths((long) months * index);
        var atEnd = first.getDayOfMonth() == first.lengthOfMonth();
        return atEnd
                ? month.atEndOfMonth()
                : month.atDay(Math.min(first.getDayOfMonth(), month.lengthOfMonth()));
    }
}
