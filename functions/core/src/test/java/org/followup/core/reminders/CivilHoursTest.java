package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CivilHoursTest {

    private static final Home ALMATY = new Home("KZ", SmallForum.ALMATY);
    private static final Home BISHKEK = new Home("KG", SmallForum.BISHKEK);

    /** Weekends, and Nowruz in one of two countries. */
    private static final QuietDays QUIET =
            (country, day) ->
                    QuietDays.WEEKENDS.isQuiet(country, day)
                            || (country.equals("KZ") && day.equals(LocalDate.of(2026, 3, 23)));

    private final CivilHours hours = new CivilHours(QUIET);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Friday
                "2026-03-20T00:00 | 2026-03-20T09:00",
                "2026-03-20T08:59 | 2026-03-20T09:00",
                "2026-03-20T09:00 | 2026-03-20T09:00",
                "2026-03-20T17:30 | 2026-03-20T17:30",
                // Saturday, Sunday, then Nowruz
                "2026-03-21T10:00 | 2026-03-24T09:00",
                "2026-03-22T23:59 | 2026-03-24T09:00",
                "2026-03-23T08:00 | 2026-03-24T09:00",
                "2026-03-24T08:00 | 2026-03-24T09:00",
            })
    void a_letter_waits_for_nine_on_a_working_day_of_the_receivers_office(
            LocalDateTime now, LocalDateTime next) {
        assertThat(hours.next(ALMATY, almaty(now))).isEqualTo(almaty(next));
    }

    @Test
    void the_other_country_has_its_own_days_and_hours() {
        var monday = LocalDateTime.of(2026, 3, 23, 8, 30);

        assertThat(hours.next(BISHKEK, almaty(monday))).isEqualTo(almaty(monday));
        assertThat(hours.next(BISHKEK, almaty(monday.minusHours(1))))
                .isEqualTo(almaty(LocalDateTime.of(2026, 3, 23, 8, 0)));
    }

    @Test
    void tomorrow_is_the_next_working_day_at_nine() {
        assertThat(hours.tomorrow(ALMATY, almaty(LocalDateTime.of(2026, 3, 20, 15, 0))))
                .isEqualTo(almaty(LocalDateTime.of(2026, 3, 24, 9, 0)));
    }

    @Test
    void a_calendar_that_rests_for_ever_holds_a_letter_back_only_so_long() {
        var asleep = new CivilHours((country, day) -> true);
        var now = almaty(LocalDateTime.of(2026, 3, 20, 15, 0));

        assertThat(asleep.next(ALMATY, now)).isAfter(now);
    }

    private static Instant almaty(LocalDateTime local) {
        return local.atZone(SmallForum.ALMATY).toInstant();
    }
}
