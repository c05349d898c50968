package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.progress.Score;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanRemindersTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final Instant TWO_WEEKS_BEFORE = almaty(DUE_ON.minusDays(14), "00:05");

    private final SmallForum forum = SmallForum.dueInMay();
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);

    @BeforeEach
    void two_commitments_of_one_office() {
        forum.commitments(SmallForum.KZ, 2);
    }

    @Test
    void each_focal_point_gets_a_letter_at_nine_and_a_step_is_taken_once() {
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.focalPoint("bolat", SmallForum.KZ);
        forum.commissioner("head", SmallForum.KZ);
        forum.focalPoint("elsewhere", SmallForum.KG);

        var planned = planner.plan(TWO_WEEKS_BEFORE);
        var again = planner.plan(TWO_WEEKS_BEFORE.plusSeconds(3600));

        assertThat(planned).isEqualTo(new Planned(1, 0, 2, 0, List.of()));
        assertThat(again).isEqualTo(Planned.NOTHING);
        assertThat(forum.letters())
                .extracting(letter -> letter.receiver().key(), Letter::kind, Letter::notBefore)
                .containsExactly(
                        tuple("person-aigul", almaty(DUE_ON.minusDays(14), "09:00")),
                        tuple("person-bolat", almaty(DUE_ON.minusDays(14), "09:00")));
    }

    @Test
    void the_commissioner_gets_an_own_letter_after_a_week() {
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.commissioner("head", SmallForum.KZ);

        var planned = planner.plan(almaty(DUE_ON.plusDays(7), "00:05"));

        assertThat(planned).isEqualTo(new Planned(1, 3, 2, 0, List.of()));
        assertThat(forum.letters())
                .extracting(letter -> letter.receiver().key())
                .containsExactly("person-aigul", "person-head");
        assertThat(taken())
                .containsExactlyInAnyOrder(
                        "14-before folded", "3-before folded", "due-day folded", "7-after");
    }

    @Test
    void somebody_with_two_roles_gets_one_letter() {
        forum.person(
                "both",
                Set.of(
                        Grant.at(SmallForum.KZ, Role.FOCAL_POINT),
                        Grant.at(SmallForum.KZ, Role.COMMISSIONER)));

        assertThat(planner.plan(almaty(DUE_ON.plusDays(7), "00:05")).letters()).isEqualTo(1);
    }

    @Test
    void nothing_missing_takes_no_step() {
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.report(SmallForum.KZ, "2026-1", TWO_WEEKS_BEFORE);
        assertThat(planner.plan(TWO_WEEKS_BEFORE).letters()).isEqualTo(1);
        forum.report(SmallForum.KZ, "2026-1", TWO_WEEKS_BEFORE);

        assertThat(planner.plan(almaty(DUE_ON, "00:05"))).isEqualTo(Planned.NOTHING);
        assertThat(taken()).containsExactly("14-before");
    }

    @Test
    void a_step_waits_until_there_is_somebody_to_remind() {
        assertThat(planner.plan(TWO_WEEKS_BEFORE)).isEqualTo(Planned.NOBODY);

        forum.focalPoint("aigul", SmallForum.KZ);

        assertThat(planner.plan(TWO_WEEKS_BEFORE.plusSeconds(3600)).letters()).isEqualTo(1);
    }

    @Test
    void a_new_deadline_makes_new_letters() {
        forum.focalPoint("aigul", SmallForum.KZ);
        planner.plan(almaty(DUE_ON, "00:05"));

        forum.announce(SmallForum.round("2026-1", DUE_ON.plusDays(10)));

        assertThat(planner.plan(almaty(DUE_ON, "01:05"))).extracting(Planned::letters).isEqualTo(1);
        assertThat(forum.letters())
                .extracting(Letter::occasion)
                .containsExactly(
                        "reminder-2025-kz-2026-1-2026-05-15-due-day",
                        "reminder-2025-kz-2026-1-2026-05-25-14-before");
    }

    @Test
    void a_reopened_step_writes_to_those_who_have_had_no_letter() {
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.focalPoint("bolat", SmallForum.KZ);
        planner.plan(TWO_WEEKS_BEFORE);
        forum.person("bolat", Set.of());
        forum.focalPoint("chinara", SmallForum.KZ);

        var step = forum.store.steps().taken(SmallForum.FORUM, SmallForum.KZ, round()).getFirst();
        forum.store.journal().commit(Transaction.without().delete(step));
        var planned = planner.plan(TWO_WEEKS_BEFORE.plusSeconds(3600));

        assertThat(planned).isEqualTo(new Planned(1, 0, 1, 0, List.of()));
        assertThat(forum.letters().getLast().receiver().key()).isEqualTo("person-chinara");
    }

    /** The announcement stored the round, and was interrupted before it made the cards again. */
    @Test
    void a_card_that_does_not_know_a_round_yet_loses_no_reminder() {
        forum.focalPoint("aigul", SmallForum.KZ);
        var card = forum.store.progress().score(SmallForum.FORUM, SmallForum.KZ).orElseThrow();
        forum.put(
                new Score(
                        card.forum(),
                        card.office(),
                        card.themes(),
                        new java.util.TreeMap<>(),
                        Map.of(),
                        0,
                        0,
                        0,
                        card.recent(),
                        ""));

        assertThat(planner.plan(TWO_WEEKS_BEFORE).letters()).isEqualTo(1);
    }

    @Test
    void what_fails_for_one_office_holds_up_no_other() {
        forum.commitments(SmallForum.KG, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.focalPoint("bakyt", SmallForum.KG);
        var journal = new FaultyJournal(forum.store.journal());
        journal.at(
                1,
                FaultyJournal.Fault.before(
                        () -> {
                            throw new IllegalStateException("the table is away");
                        }));

        var planned =
                LettersOut.planner(journal, forum.store, QuietDays.WEEKENDS).plan(TWO_WEEKS_BEFORE);

        assertThat(planned.failures()).hasSize(1);
        assertThat(planned.letters()).isEqualTo(1);
        assertThat(planner.plan(TWO_WEEKS_BEFORE).letters()).isEqualTo(1);
    }

    @Test
    void the_next_moment_to_plan_is_the_next_step_of_any_office() {
        assertThat(planner.next(almaty(DUE_ON.minusDays(20), "12:00")))
                .contains(DUE_ON.minusDays(14).atStartOfDay(SmallForum.BISHKEK).toInstant());
    }

    @Test
    void letters_wait_for_the_working_day_of_the_receivers_office() {
        var holiday = DUE_ON.minusDays(14);
        QuietDays may =
                (country, day) -> QuietDays.WEEKENDS.isQuiet(country, day) || day.equals(holiday);
        forum.focalPoint("aigul", SmallForum.KZ);

        LettersOut.planner(forum.store, may).plan(TWO_WEEKS_BEFORE);

        assertThat(forum.letters().getFirst().notBefore())
                .isEqualTo(almaty(holiday.plusDays(3), "09:00"));
        assertThat(forum.letters().getFirst().state()).isEqualTo(LetterState.PENDING);
    }

    private List<String> taken() {
        return forum.store.steps().taken(SmallForum.FORUM, SmallForum.KZ, round()).stream()
                .map(step -> step.step() + (step.folded() ? " folded" : ""))
                .toList();
    }

    private static org.followup.core.forums.RoundId round() {
        return new org.followup.core.forums.RoundId("2026-1");
    }

    private static org.assertj.core.groups.Tuple tuple(String receiver, Instant notBefore) {
        return org.assertj.core.groups.Tuple.tuple(receiver, LetterKind.REMINDER, notBefore);
    }

    private static Instant almaty(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SmallForum.ALMATY).toInstant();
    }
}
