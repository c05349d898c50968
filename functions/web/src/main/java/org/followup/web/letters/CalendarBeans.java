package org.followup.web.letters;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.access.CalendarAddress;
import org.followup.core.access.Keys;
import org.followup.core.access.People;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.languages.Messages;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.reminders.Calendars;
import org.followup.core.reminders.DueDays;
import org.followup.core.reminders.FindDueDays;
import org.followup.core.reminders.PublicHolidays;
import org.followup.core.reminders.SetCalendar;
import org.followup.core.reminders.WorkingCalendars;
import org.followup.ical.Ical4jCalendarFiles;

/** The use cases of days: those on which offices work, and those on which something is due. */
@Factory
final class CalendarBeans {

    @Singleton
    WorkingCalendars workingCalendars(Calendars calendars) {
        return new WorkingCalendars(calendars, PublicHolidays.load());
    }

    @Bean
    SetCalendar setCalendar(Journal journal, WorkingCalendars calendars, Clock clock) {
        return new SetCalendar(journal, calendars, clock);
    }

    @Bean
    CalendarAddress calendarAddress(
            Journal journal,
            Keys keys,
            People people,
            Offices offices,
            Clock clock,
            SecureRandom random) {
        return new CalendarAddress(journal, keys, people, offices, clock, random);
    }

    @Bean
    FindDueDays findDueDays(Forums forums, Offices offices, Progress progress) {
        return new FindDueDays(forums, offices, progress);
    }

    @Bean
    DueDays dueDays(Messages messages) {
        return new DueDays(messages, new Ical4jCalendarFiles());
    }
}
