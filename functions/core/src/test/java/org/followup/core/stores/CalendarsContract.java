package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.followup.core.history.Transaction;
import org.followup.core.reminders.CivilDay;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SecretariatPlace;
import org.junit.jupiter.api.Test;

/** Quiet days by country and year, the civil hours, and where the secretariat works. */
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
    void there_are_civil_hours_and_none_until_they_are_chosen() {
        assertThat(ports.calendars().civilDay()).isEmpty();

        store(new CivilDay(8, 17, 1), new CivilDay(10, 24, 2));

        assertThat(ports.calendars().civilDay()).contains(new CivilDay(10, 24, 2));
    }

    @Test
    void the_secretariat_is_somewhere_once_it_says_so() {
        assertThat(ports.calendars().secretariat()).isEmpty();
        store(new CivilDay(8, 17, 1));
        var tashkent = new SecretariatPlace("UZ", ZoneId.of("Asia/Tashkent"), 1);
        var nowhere = new SecretariatPlace("", ZoneOffset.UTC, 2);

        store(tashkent);
        assertThat(ports.calendars().secretariat()).contains(tashkent);
        store(nowhere);

        assertThat(ports.calendars().secretariat()).contains(nowhere);
        assertThat(ports.calendars().civilDay()).contains(new CivilDay(8, 17, 1));
    }

    private static CountryYear calendar(String country, int year, int revision) {
        return new CountryYear(
                country, year, Set.of(DayOfWeek.FRIDAY), List.of(), "a decree", revision);
    }
}
