package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                "2026-03-20T17:59 | 2026-03-20T17:59",
                // its evening, a Friday; Nowruz is on Monday
                "2026-03-20T18:00 | 2026-03-24T09:00",
                "2026-03-19T23:00 | 2026-03-20T09:00",
                // Saturday, Sunday, then Nowruz
                "2026-03-21T10:00 | 2026-03-24T09:00",
                "2026-03-22T23:59 | 2026-03-24T09:00",
                "2026-03-23T08:00 | 2026-03-24T09:00",
                "2026-03-24T08:00 | 2026-03-24T09:00",
            })
    void a_letter_goes_out_from_nine_to_six_on_a_working_day_of_the_receivers_office(
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

    /** It is six in Bishkek, and five in Almaty. */
    @Test
    void evening_comes_by_the_clock_of_each_office() {
        var five = almaty(LocalDateTime.of(2026, 3, 25, 17, 0));

        assertThat(hours.next(ALMATY, five)).isEqualTo(five);
        assertThat(hours.next(BISHKEK, five))
                .isEqualTo(almaty(LocalDateTime.of(2026, 3, 26, 8, 0)));
    }

    @Test
    void hours_that_end_at_midnight_have_no_evening() {
        var untilMidnight = new CivilHours(open(20, 24));
        var late = almaty(LocalDateTime.of(2026, 3, 25, 23, 59));

        assertThat(untilMidnight.next(ALMATY, late)).isEqualTo(late);
        assertThat(untilMidnight.next(ALMATY, late.plusSeconds(60)))
                .isEqualTo(almaty(LocalDateTime.of(2026, 3, 26, 20, 0)));
    }

    @ParameterizedTest
    @CsvSource({"9, 9", "18, 9", "-1, 9", "9, 25"})
    void hours_begin_before_they_end_and_lie_in_one_day(int from, int until) {
        assertThatThrownBy(() -> new CivilDay(from, until, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static QuietDays open(int from, int until) {
        return new QuietDays() {
            @Override
            public boolean isQuiet(String country, LocalDate day) {
                return QUIET.isQuiet(country, day);
            }

            @Override
            public CivilDay civilDay() {
                return new CivilDay(from, until, 1);
            }
        };
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
