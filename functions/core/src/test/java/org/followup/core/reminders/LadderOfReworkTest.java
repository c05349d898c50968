package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.followup.core.access.Role;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.Step;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent back is reminded of by the ladder that the forum has set for it. */
class LadderOfReworkTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);

    /** A Tuesday, long after the round has locked. */
    private static final LocalDate REWORK_BY = LocalDate.of(2026, 6, 30);

    private static final Ladder OTHER =
            new Ladder(
                    List.of(
                            new Step(-5, Set.of(Role.COMMISSIONER)),
                            new Step(1, Set.of(Role.FOCAL_POINT)),
                            new Step(20, Set.of(Role.FOCAL_POINT, Role.COMMISSIONER))),
                    21);

    private final SmallForum forum = SmallForum.dueInMay();
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);

    @BeforeEach
    void something_was_sent_back() {
        forum.commitments(SmallForum.KZ, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.commissioner("head", SmallForum.KZ);
        forum.report(SmallForum.KZ, "2026-1", morning(DUE_ON));
        forum.put(
                Promises.sentBack(
                        forum.rows(SmallForum.KZ).getFirst(),
                        new RoundId("2026-1"),
                        morning(DUE_ON),
                        REWORK_BY));
        forum.put(forum.forum().reworking(OTHER));
    }

    @Test
    void its_steps_go_to_whom_it_says_until_it_ends() {
        planUntil(REWORK_BY.plusDays(30));

        assertThat(forum.letters())
                .extracting(
                        letter -> letter.receiver().key(),
                        Letter::occasion,
                        letter -> letter.causedAt().atZone(SmallForum.ALMATY).toLocalDate())
                .containsExactly(
                        letter("head", "5-before", REWORK_BY.minusDays(5)),
                        letter("aigul", "1-after", REWORK_BY.plusDays(1)),
                        letter("aigul", "20-after", REWORK_BY.plusDays(20)),
                        letter("head", "20-after", REWORK_BY.plusDays(20)));
    }

    @Test
    void what_is_foreseen_for_it_goes_out() {
        var now = morning(REWORK_BY.minusDays(8));

        assertThat(foreseen(now))
                .containsExactly(
                        tuple("head", new Step(-5, Set.of(Role.COMMISSIONER))),
                        tuple("aigul", new Step(1, Set.of(Role.FOCAL_POINT))),
                        tuple("aigul", OTHER.steps().getLast()),
                        tuple("head", OTHER.steps().getLast()));
    }

    @Test
    void the_planner_says_when_a_step_of_it_comes_next() {
        assertThat(planner.next(morning(REWORK_BY.minusDays(8))))
                .contains(REWORK_BY.minusDays(5).atStartOfDay(SmallForum.ALMATY).toInstant());
    }

    @Test
    void a_letter_that_waits_is_dropped_where_the_ladder_has_ended_meanwhile() {
        planner.plan(morning(REWORK_BY.plusDays(1)));
        forum.put(
                forum.forum()
                        .reworking(new Ladder(List.of(new Step(0, Set.of(Role.FOCAL_POINT))), 1)));

        assertThat(send(morning(REWORK_BY.plusDays(2))).accepted()).isEmpty();
        assertThat(forum.letters()).extracting(Letter::state).containsExactly(LetterState.DROPPED);
    }

    /** As if the ladder had always been that one: what has come by now goes out, once. */
    @Test
    void another_ladder_counts_at_once_and_a_step_that_stays_is_not_taken_again() {
        planner.plan(morning(REWORK_BY.plusDays(1)));
        forum.put(
                forum.forum()
                        .reworking(
                                new Ladder(
                                        List.of(
                                                new Step(1, Set.of(Role.FOCAL_POINT)),
                                                new Step(2, Set.of(Role.COMMISSIONER))),
                                        3)));

        planUntil(REWORK_BY.plusDays(10));

        assertThat(forum.letters())
                .extracting(letter -> letter.receiver().key(), Letter::occasion)
                .containsExactly(
                        tuple("person-aigul", occasion("1-after")),
                        tuple("person-head", occasion("2-after")));
    }

    private void planUntil(LocalDate end) {
        for (var day = REWORK_BY.minusDays(10); day.isBefore(end); day = day.plusDays(1)) {
            planner.plan(morning(day));
        }
    }

    private List<Tuple> foreseen(Instant now) {
        var store = forum.store;
        return new ForeseeReminders(
                        store.letters(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.people(),
                        store.steps(),
                        QuietDays.WEEKENDS)
                .between(now, now.plus(Duration.ofDays(30))).stream()
                        .map(each -> tuple(each.receiver().id().value(), each.step()))
                        .toList();
    }

    private RecordingMail send(Instant now) {
        var mail = new RecordingMail();
        LettersOut.sender(
                        forum.store.journal(),
                        forum.store,
                        QuietDays.WEEKENDS,
                        mail,
                        new SimulatedClock(now))
                .run(Lane.ALL, 10, Instant.MAX);
        return mail;
    }

    private static Tuple letter(String person, String step, LocalDate on) {
        return tuple("person-" + person, occasion(step), on);
    }

    private static String occasion(String step) {
        return "rework-2025-kz-2026-1-2026-06-30-" + step;
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
