package org.followup.core.reminders;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which a country does not work. They move a letter, never a deadline. */
public interface QuietDays {

    /** Saturday and Sunday everywhere. */
    QuietDays WEEKENDS =
            (country, day) ->
                    day.getDayOfWeek() == DayOfWeek.SATURDAY
                            || day.getDayOfWeek() == DayOfWeek.SUNDAY;

    boolean isQuiet(String country, LocalDate day);
}
