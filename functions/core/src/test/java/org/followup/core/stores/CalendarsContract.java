package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.followup.core.history.Transaction;
import org.followup.core.reminders.CivilHour;
import org.followup.core.reminders.CountryYear;
import org.junit.jupiter.api.Test;

/** Quiet days by country and year, and the civil hour. */
public abstract class CalendarsContract extends StoreContract {

    @Test
    void calendars_are_found_by_country_and_year_and_listed_in_that_order() {
        var later = calendar("KZ", 2027, 1);
        var other = calendar("KG", 2026, 1);
        var first = calendar("KZ", 2026, 1);
        store(later, other, first);

        assertThat(ports.calendars().find("KZ", 2026)).contains(first);
        assertThat(ports.calendars().find("TJ", 2026)).isEmpty();
        assertThat(ports.calendars().all()).containsExactly(other, first, later);
    }

    @Test
    void of_two_who_edit_a_calendar_at_once_the_second_reads_again() {
        store(calendar("KZ", 2026, 1));

        assertThat(commit(Transaction.without().put(calendar("KZ", 2026, 2)))).isEqualTo(COMMITTED);
        assertThat(commit(Transaction.without().put(calendar("KZ", 2026, 2)))).isEqualTo(LOST);
    }

    @Test
    void there_is_one_civil_hour_and_none_until_it_is_chosen() {
        assertThat(ports.calendars().civilHour()).isEmpty();

        store(new CivilHour(LocalTime.of(8, 0), 1), new CivilHour(LocalTime.of(10, 0), 2));

        assertThat(ports.calendars().civilHour()).contains(new CivilHour(LocalTime.of(10, 0), 2));
    }

    private static CountryYear calendar(String country, int year, int revision) {
        return new CountryYear(
                country, year, Set.of(DayOfWeek.FRIDAY), List.of(), "a decree", revision);
    }
}
