package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.reminders.ReminderPolicy.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say of steps that come too late is what the planner does. */
final class StepsAfterLockTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0  | 3-after,7-after",
                "2  | 3-after,7-after",
                "3  | 7-after",
                "6  | 7-after",
                "7  | ''",
                "30 | ''",
            })
    void of_the_default_ladder_some_come_too_late_for_the_offices(int grace, String late) {
        assertThat(ids(Ladder.DEFAULT.afterLock(round(grace)))).isEqualTo(late);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 7, 8, 14, 20, 40})
    void every_other_step_is_taken_hour_by_hour_and_these_never(int grace) {
        for (var ladder : List.of(Ladder.DEFAULT, daily())) {
            var expected = new ArrayList<>(ladder.ofOffices());
            expected.removeAll(ladder.afterLock(round(grace)));

            assertThat(taken(ladder, round(grace))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 40})
    void the_secretariat_hears_all_the_same(int grace) {
        var now = DUE_ON.plusDays(15).atStartOfDay(ALMATY).toInstant();

        assertThat(round(grace).isOpen(ALMATY, now)).isEqualTo(grace == 40);
        assertThat(SilentOffices.step(Ladder.DEFAULT, DUE_ON, now).orElseThrow().step().id())
                .isEqualTo("14-after");
    }

    private static List<Step> taken(Ladder ladder, Round round) {
        var deadline = SmallForum.deadline(round, SmallForum.office(SmallForum.KZ, "KZ", ALMATY));
        var taken = new ArrayList<Step>();
        var now = round.opensAt(ALMATY);
        while (now.isBefore(DUE_ON.plusDays(100).atStartOfDay(ALMATY).toInstant())) {
            switch (ReminderPolicy.decide(ladder, deadline, marks(round, taken), now)) {
                case Decision.Nothing() -> {}
                case Decision.Take(var step, var folded) -> {
                    assertThat(folded).isEmpty();
                    taken.add(step);
                }
            }
            now = now.plusSeconds(3600);
        }
        return taken;
    }

    private static List<StepTaken> marks(Round round, List<Step> taken) {
        return taken.stream()
                .map(
                        step ->
                                new StepTaken(
                                        SmallForum.FORUM,
                                        SmallForum.KZ,
                                        round.id(),
                                        DUE_ON,
                                        step.id(),
                                        false,
                                        Instant.EPOCH))
                .toList();
    }

    /** On the day, and each of the eleven after it. */
    private static Ladder daily() {
        var to = EnumSet.of(Role.COMMISSIONER, Role.SECRETARIAT);
        return new Ladder(
                IntStream.range(0, Ladder.MOST_STEPS).mapToObj(day -> new Step(day, to)).toList(),
                20);
    }

    private static Round round(int grace) {
        return new Round(
                new RoundId("2026-1"),
                SmallForum.name("Round"),
                DUE_ON.minusDays(60),
                DUE_ON,
                DUE_ON.plusDays(grace));
    }

    private static String ids(List<Step> steps) {
        return String.join(",", steps.stream().map(Step::id).toList());
    }
}
