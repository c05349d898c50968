package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.What;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetCalendarTest {

    private static final Actor CLERK = new Actor("p-saida");
    private static final LocalDate NAURYZ = LocalDate.of(2026, 3, 23);
    private static final Home ALMATY = new Home("KZ", SmallForum.ALMATY);

    private final InMemoryStore store = new InMemoryStore();
    private final WorkingCalendars calendars =
            new WorkingCalendars(store.calendars(), PublicHolidays.load());
    private final CivilHours hours = new CivilHours(calendars);
    private final SetCalendar setCalendar =
            new SetCalendar(
                    store.journal(),
                    calendars,
                    Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void what_comes_with_the_service_holds_until_somebody_edits_it() {
        assertThat(calendars.of("KZ", 2026).isShipped()).isTrue();
        assertThat(calendars.of("KZ", 2026).source()).contains("vacanza/holidays");
        assertThat(calendars.isQuiet("KZ", NAURYZ)).isTrue();

        setCalendar.remove(CLERK, "KZ", NAURYZ);

        assertThat(calendars.of("KZ", 2026).isShipped()).isFalse();
        assertThat(calendars.isQuiet("KZ", NAURYZ)).isFalse();
        assertThat(calendars.isQuiet("KZ", LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(calendars.isQuiet("KG", LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void a_day_is_added_once_and_can_be_moved() {
        var day = SpecialDay.off(LocalDate.of(2026, 6, 16), "A day", true);
        var moved = SpecialDay.off(LocalDate.of(2026, 6, 17), "A day", false);

        assertThat(setCalendar.add(CLERK, "KZ", day))
                .isInstanceOf(SetCalendar.Outcome.CalendarSet.class);
        assertThat(setCalendar.add(CLERK, "KZ", day))
                .isEqualTo(new SetCalendar.Outcome.DayTaken(day));
        setCalendar.replace(CLERK, "KZ", day.day(), moved);

        assertThat(calendars.isQuiet("KZ", day.day())).isFalse();
        assertThat(calendars.of("KZ", 2026).on(moved.day())).contains(moved);
        assertThat(setCalendar.remove(CLERK, "KZ", day.day()))
                .isEqualTo(new SetCalendar.Outcome.NoSuchDay());
    }

    @Test
    void a_moved_working_day_is_worked_although_it_is_a_saturday() {
        var saturday = LocalDate.of(2026, 6, 13);
        setCalendar.add(CLERK, "KZ", new SpecialDay(saturday, true, "Moved", false));

        assertThat(calendars.isQuiet("KZ", saturday)).isFalse();
        assertThat(hours.next(ALMATY, almaty("2026-06-13T00:30")))
                .isEqualTo(almaty("2026-06-13T09:00"));
    }

    @Test
    void a_country_that_is_new_has_a_weekend_of_its_own() {
        setCalendar.setWeek(CLERK, "AE", 2026, Set.of(DayOfWeek.FRIDAY), "a decree");

        assertThat(calendars.countries()).contains("AE", "KZ");
        assertThat(calendars.isQuiet("AE", LocalDate.of(2026, 6, 12))).isTrue();
        assertThat(calendars.isQuiet("AE", LocalDate.of(2026, 6, 13))).isFalse();
    }

    @Test
    void other_civil_hours_count_at_once() {
        setCalendar.setHours(CLERK, 11, 15);

        assertThat(hours.next(ALMATY, almaty("2026-06-12T09:30")))
                .isEqualTo(almaty("2026-06-12T11:00"));
        assertThat(hours.next(ALMATY, almaty("2026-06-11T15:00")))
                .isEqualTo(almaty("2026-06-12T11:00"));
    }

    /** As it was stored before an evening could be set. */
    @ParameterizedTest
    @CsvSource({"07:00, 7, 18", "09:00, 9, 18", "18:00, 18, 24", "23:00, 23, 24"})
    void hours_of_shape_1_had_a_beginning_alone(String from, int opens, int closes) {
        var facts = Json.obj().with("from", from).with("revision", 3);
        var what = new What("civil-hour-set", 1, facts);
        var stored =
                Change.after(store.journal().head(HistoryId.SERVICE), Instant.EPOCH, CLERK, what);

        assertThat(CalendarEvent.from(Change.read(stored.body(), stored.hash())))
                .isEqualTo(new CalendarEvent.CivilDaySet(new CivilDay(opens, closes, 3)));
    }

    @Test
    void every_edit_stands_in_the_history_of_the_service_and_is_read_from_it() {
        setCalendar.add(CLERK, "KZ", SpecialDay.off(LocalDate.of(2026, 6, 16), "A day", true));
        setCalendar.setHours(CLERK, 8, 17);
        setCalendar.setHours(CLERK, 8, 17);
        setCalendar.setHours(CLERK, 8, 24);

        assertThat(store.journal().changes(HistoryId.SERVICE, 0, 100))
                .extracting(change -> CalendarEvent.from(Change.read(change.body(), change.hash())))
                .containsExactly(
                        new CalendarEvent.CalendarSet(calendars.of("KZ", 2026)),
                        new CalendarEvent.CivilDaySet(new CivilDay(8, 17, 1)),
                        new CalendarEvent.CivilDaySet(new CivilDay(8, 24, 2)));
        assertThat(calendars.civilDay()).isEqualTo(new CivilDay(8, 24, 2));
    }

    /** A whole week off, and the turn of the year: 1, 2 and 7 January 2026 are days off too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-06-13T00:30 | 2026-06-22T09:00",
                "2026-06-17T10:00 | 2026-06-22T09:00",
                "2025-12-31T08:00 | 2025-12-31T09:00",
                "2026-01-01T00:30 | 2026-01-05T09:00",
                "2026-01-07T00:30 | 2026-01-08T09:00",
                // the 31st, and the 29th of February of a leap year, a Tuesday
                "2026-03-31T08:00 | 2026-03-31T09:00",
                "2028-02-29T00:30 | 2028-02-29T09:00",
            })
    void letters_wait_over_a_week_of_holidays_and_the_turn_of_the_year(String now, String next) {
        for (var day = 15; day < 20; day++) {
            setCalendar.add(
                    CLERK, "KZ", SpecialDay.off(LocalDate.of(2026, 6, day), "Week off", false));
        }

        assertThat(hours.next(ALMATY, almaty(now))).isEqualTo(almaty(next));
    }

    private static Instant almaty(String local) {
        return LocalDateTime.parse(local).atZone(SmallForum.ALMATY).toInstant();
    }
}
