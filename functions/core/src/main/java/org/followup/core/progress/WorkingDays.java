package org.followup.core.progress;

import java.time.LocalDate;
import org.followup.core.offices.Office;

/** Counts the days on which an office works. */
@FunctionalInterface
public interface WorkingDays {

    /** What is sent back is to be reworked within so many working days. */
    int TO_REWORK = 10;

    boolean isQuiet(Office office, LocalDate day);

    /** The last of that many working days after this one. */
    default LocalDate after(Office office, LocalDate day, int count) {
        var last = day;
        for (var left = count; left > 0; ) {
            last = last.plusDays(1);
            left -= isQuiet(office, last) ? 0 : 1;
        }
        return last;
    }
}
