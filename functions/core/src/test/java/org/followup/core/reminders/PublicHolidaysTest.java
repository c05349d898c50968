package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicHolidaysTest {

    private static final PublicHolidays HOLIDAYS = PublicHolidays.load();

    @ParameterizedTest
    @CsvSource({
        // a Monday instead of the Sunday before it
        "KZ, 2026-03-09, true",
        "UZ, 2026-03-10, false",
        // a Thursday
        "KZ, 2026-01-01, true",
        "NO, 2026-01-01, false",
        // a Saturday
        "NO, 2026-01-03, true",
        "KZ, 2026-05-15, false",
    })
    void each_country_rests_on_its_own_days(String country, LocalDate day, boolean quiet) {
        assertThat(HOLIDAYS.isQuiet(country, day)).isEqualTo(quiet);
    }

    @Test
    void every_country_of_the_forum_has_its_estimated_days_marked() {
        for (var country : new String[] {"KZ", "KG", "TJ", "TM", "UZ"}) {
            var days = LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1));

            assertThat(days.flatMap(day -> HOLIDAYS.on(country, day).stream()))
                    .as(country)
                    .hasSizeGreaterThan(30)
                    .anyMatch(SpecialDay::estimated)
                    .anyMatch(holiday -> !holiday.estimated());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KZ 2026-02-30 No day",
                "KZ 2026-1-1 No day",
                "Kazakhstan 2026-01-01 No country",
                "ZZ 2026-01-01 x",
                "kz 2026-01-01 No country",
                "KZ 2026-01-01",
                "KZ",
                "KZ 2026-01-01 Once\nKZ 2026-01-01 Twice",
            })
    void a_table_with_a_wrong_line_is_refused_and_the_line_named(String table) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicHolidays.read(table))
                .withMessageContaining(table.lines().toList().getLast());
    }
}
