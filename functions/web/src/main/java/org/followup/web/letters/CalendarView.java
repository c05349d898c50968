package org.followup.web.letters;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.followup.core.reminders.CountryYear;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;

/** A country's year, with the forms that add a day and set the week, as they were typed. */
public record CalendarView(CountryYear calendar, FilledForm form, Optional<Done> done) {

    public String path() {
        return CalendarPages.path(calendar);
    }

    public String path(int year) {
        return "letters/calendars/" + calendar.country() + "/" + year;
    }

    public List<DayOfWeek> week() {
        return List.of(DayOfWeek.values());
    }
}
