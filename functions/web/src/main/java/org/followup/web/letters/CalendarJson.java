package org.followup.web.letters;

import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SpecialDay;

/**
 * The quiet days of a country in a year; {@code shipped} says that nobody has edited what came with
 * the service.
 */
@Serdeable
record CalendarJson(
        String country,
        int year,
        List<String> weekend,
        String source,
        boolean shipped,
        List<DayJson> days) {

    @Serdeable
    record DayJson(LocalDate day, boolean works, String name, boolean estimated) {

        static DayJson of(SpecialDay special) {
            return new DayJson(special.day(), special.works(), special.name(), special.estimated());
        }
    }

    @Serdeable
    record WantedDay(boolean works, String name, boolean estimated) {}

    @Serdeable
    record WantedWeek(List<String> weekend, String source) {}

    static CalendarJson of(CountryYear calendar) {
        return new CalendarJson(
                calendar.country(),
                calendar.year(),
                calendar.weekend().stream().sorted().map(DayOfWeek::name).toList(),
                calendar.source(),
                calendar.isShipped(),
                calendar.days().stream().map(DayJson::of).toList());
    }
}
