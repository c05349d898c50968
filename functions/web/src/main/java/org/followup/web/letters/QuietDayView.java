package org.followup.web.letters;

import java.time.LocalDate;
import org.followup.core.reminders.CountryYear;
import org.followup.web.edge.FilledForm;

/** One day of a calendar, as it was typed. */
public record QuietDayView(CountryYear calendar, LocalDate day, FilledForm form) {

    public String path() {
        return CalendarPages.path(calendar);
    }
}
