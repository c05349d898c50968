package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Round;
import org.followup.core.forums.Step;
import org.followup.core.progress.Deadline;
import org.followup.core.reminders.ReminderPolicy.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps of the default ladder toward Friday 15 May 2026, at the office in Almaty. */
class ReminderPolicyTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final Round ROUND = SmallForum.round("2026-1", DUE_ON);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // today      | taken before            | what is due     | folded into it
                "2026-04-14 | -                         | -               | -",
                "2026-04-15 | -                         | 30-before       | -",
                "2026-04-15 | 30-before                 | -               | -",
                "2026-04-16 | -                         | 30-before       | -",
                "2026-04-30 | 30-before                 | -               | -",
                "2026-05-01 | 30-before                 | 14-before       | -",
                "2026-05-07 | 30-before,14-before       | -               | -",
                "2026-05-08 | 30-before,14-before       | 7-before        | -",
                "2026-05-14 | 14-before,7-before        | 1-before        | 30-before",
                "2026-05-15 | 7-before,1-before         | due-day         | 30-before,14-before",
                "2026-05-18 | 1-before,due-day          | 3-after         |"
                        + " 30-before,14-before,7-before",
                "2026-05-21 | due-day,3-after           | -               | -",
                "2026-05-22 | due-day,3-after           | 7-after         |"
                        + " 30-before,14-before,7-before,1-before",
                // the secretariat's step folds none of an office's
                "2026-05-29 | 7-after                   | -               | -",
                "2026-05-30 | 3-after                   | 7-after         |"
                        + " 30-before,14-before,7-before,1-before,due-day",
                // the round locks at the end of 4 June
                "2026-06-04 | -                         | 7-after         |"
                        + " 30-before,14-before,7-before,1-before,due-day,3-after",
                "2026-06-05 | -                         | -               | -",
            })
    void takes_the_latest_step_that_has_come_and_was_not_taken(
            LocalDate today, String taken, String step, String folded) {
        var decision = decide(ROUND, ids(taken), DUE_ON, at(today, "09:00"));

        assertThat(shown(decision)).isEqualTo(step == null ? "-" : step + " with " + ids(folded));
    }

    @Test
    void a_new_deadline_makes_new_steps() {
        var later = SmallForum.round("2026-1", DUE_ON.plusDays(20));
        var all = List.of("14-before", "7-before", "1-before", "due-day", "3-after", "7-after");

        assertThat(shown(decide(ROUND, all, DUE_ON, at(LocalDate.of(2026, 5, 22), "09:00"))))
                .isEqualTo("-");
        assertThat(shown(decide(later, all, DUE_ON, at(LocalDate.of(2026, 5, 22), "09:00"))))
                .isEqualTo("14-before with [30-before]");
    }

    @Test
    void a_step_comes_at_midnight_of_the_office() {
        var first = List.of("30-before");

        assertThat(shown(decide(ROUND, first, DUE_ON, at(LocalDate.of(2026, 4, 30), "23:59"))))
                .isEqualTo("-");
        assertThat(shown(decide(ROUND, first, DUE_ON, at(LocalDate.of(2026, 5, 1), "00:00"))))
                .isEqualTo("14-before with []");
    }

    @Test
    void a_step_that_comes_before_its_round_opens_waits_for_it() {
        var round =
                new Round(
                        ROUND.id(), ROUND.name(), DUE_ON.minusDays(10), DUE_ON, DUE_ON.plusDays(3));

        assertThat(shown(decide(round, List.of(), DUE_ON, at(DUE_ON.minusDays(11), "09:00"))))
                .isEqualTo("-");
        assertThat(shown(decide(round, List.of(), DUE_ON, at(DUE_ON.minusDays(10), "00:00"))))
                .isEqualTo("14-before with [30-before]");
        assertThat(next(round, at(DUE_ON.minusDays(20), "09:00")))
                .isEqualTo(at(DUE_ON.minusDays(10), "00:00"));
    }

    @Test
    void after_the_end_of_the_ladder_nothing_is_made_up_for() {
        var open = new Round(ROUND.id(), ROUND.name(), DUE_ON, DUE_ON, DUE_ON.plusDays(90));

        assertThat(shown(decide(open, List.of(), DUE_ON, at(DUE_ON.plusDays(30), "23:59"))))
                .startsWith("7-after");
        assertThat(shown(decide(open, List.of(), DUE_ON, at(DUE_ON.plusDays(31), "00:00"))))
                .isEqualTo("-");
    }

    @Test
    void the_next_step_is_told_until_the_last() {
        assertThat(next(ROUND, at(DUE_ON.minusDays(14), "00:00")))
                .isEqualTo(at(DUE_ON.minusDays(7), "00:00"));
        assertThat(
                        ReminderPolicy.next(
                                Ladder.DEFAULT, deadline(ROUND), at(DUE_ON.plusDays(7), "00:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-15, 14-before, 2024-02-01",
        "2024-03-01, 7-before, 2024-02-23",
        "2024-03-01, 1-before, 2024-02-29",
        "2028-03-30, 30-before, 2028-02-29",
        "2026-03-01, 1-before, 2026-02-28",
        "2026-03-31, 30-before, 2026-03-01",
        "2026-01-02, 7-before, 2025-12-26",
        "2025-12-29, 7-after, 2026-01-05",
        "2026-01-31, 14-before, 2026-01-17",
        // clocks in Almaty went back an hour in the night to this day
        "2024-03-01, due-day, 2024-03-01",
    })
    void steps_fall_on_calendar_days_over_months_years_and_a_change_of_zone(
            LocalDate dueOn, String step, LocalDate comesOn) {
        var round = SmallForum.round("2026-1", dueOn);

        assertThat(shown(decide(round, List.of(), dueOn, at(comesOn, "00:00")))).startsWith(step);
        assertThat(shown(decide(round, List.of(), dueOn, at(comesOn, "00:00").minusMillis(1))))
                .doesNotStartWith(step);
    }

    private static Decision decide(Round round, List<String> taken, LocalDate toward, Instant now) {
        var steps =
                taken.stream()
                        .map(
                                step ->
                                        new StepTaken(
                                                SmallForum.FORUM,
                                                SmallForum.KZ,
                                                round.id(),
                                                toward,
                                                step,
                                                false,
                                                Instant.EPOCH))
                        .toList();
        return ReminderPolicy.decide(Ladder.DEFAULT, deadline(round), steps, now);
    }

    private static Instant next(Round round, Instant now) {
        return ReminderPolicy.next(Ladder.DEFAULT, deadline(round), now).orElseThrow();
    }

    private static Deadline deadline(Round round) {
        return SmallForum.deadline(round, SmallForum.office(SmallForum.KZ, "KZ", zone()));
    }

    private static String shown(Decision decision) {
        return switch (decision) {
            case Decision.Nothing() -> "-";
            case Decision.Take(var step, var folded) ->
                    step.id()
                            + " with "
                            + folded.stream().map(Step::id).collect(Collectors.toList());
        };
    }

    private static List<String> ids(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone()).toInstant();
    }

    private static ZoneId zone() {
        return SmallForum.ALMATY;
    }
}
