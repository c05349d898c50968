package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.forums.Ladder;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The secretariat hears of silent offices 14 days after the deadline: one letter for each member.
 */
class PlanEscalationsTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final String OCCASION = "escalation-2025-2026-1-2026-05-15-14-after";

    /** Friday 29 May, when the day has begun everywhere. */
    private static final Instant COMES = at(14, 12);

    private final SmallForum forum = SmallForum.dueInMay();
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);

    @BeforeEach
    void two_silent_offices() {
        forum.put(forum.forum().with(Ladder.DEFAULT));
        forum.commitments(SmallForum.KZ, 2);
        forum.commitments(SmallForum.KG, 1);
        forum.person("saida", Set.of(Grant.secretariat()));
        forum.person("timur", Set.of(Grant.secretariat()));
    }

    @Test
    void each_member_is_owed_one_letter_about_all_offices_and_once() {
        planner.plan(COMES.minusSeconds(1));
        assertThat(escalations()).isEmpty();

        planner.plan(COMES);
        planner.plan(COMES.plusSeconds(3600));

        assertThat(escalations())
                .extracting(letter -> letter.receiver().key(), Letter::occasion)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("person-saida", OCCASION),
                        org.assertj.core.groups.Tuple.tuple("person-timur", OCCASION));
    }

    @Test
    void the_planner_says_when_it_is_needed_next() {
        assertThat(planner.next(at(8, 0))).contains(COMES);
        assertThat(planner.next(COMES)).isEmpty();
    }

    @Test
    void who_joins_later_hears_of_it_too_until_the_ladder_ends() {
        planner.plan(COMES);
        forum.person("nurlan", Set.of(Grant.secretariat()));
        planner.plan(at(20, 9));
        forum.person("asel", Set.of(Grant.secretariat()));
        planner.plan(at(31, 13));

        assertThat(escalations()).hasSize(3);
    }

    @Test
    void nobody_is_told_where_everything_has_come() {
        forum.report(SmallForum.KZ, "2026-1", at(-1, 9));
        forum.report(SmallForum.KZ, "2026-1", at(-1, 9));
        forum.report(SmallForum.KG, "2026-1", at(-1, 9));

        planner.plan(COMES);

        assertThat(escalations()).isEmpty();
    }

    @Test
    void what_has_come_by_the_moment_of_sending_is_not_in_the_letter() {
        planner.plan(COMES);
        forum.report(SmallForum.KG, "2026-1", COMES);

        var mail = send(COMES);

        assertThat(mail.accepted()).hasSize(2);
        assertThat(mail.accepted().getFirst().text())
                .contains("Office kz")
                .doesNotContain("Office kg");
    }

    /** Without an office its thread had two dots in a row, which no message's name may have. */
    @Test
    void the_letters_of_a_round_stand_in_one_thread_whose_name_can_be_one() {
        planner.plan(COMES);

        assertThat(send(COMES).last().headers().get("References"))
                .isEqualTo("<round.2025.2026-1@example.org>");
    }

    @Test
    void nothing_missing_by_then_drops_the_letter() {
        planner.plan(COMES);
        forum.report(SmallForum.KZ, "2026-1", COMES);
        forum.report(SmallForum.KZ, "2026-1", COMES);
        forum.report(SmallForum.KG, "2026-1", COMES);

        assertThat(send(COMES).accepted()).isEmpty();
        assertThat(forum.letter("saida", OCCASION).state()).isEqualTo(LetterState.DROPPED);
        assertThat(forum.letter("saida", OCCASION).reason()).contains(Reasons.NOTHING_MISSING);
    }

    @Test
    void who_has_left_the_secretariat_gets_none() {
        planner.plan(COMES);
        forum.person("timur", Set.of());

        assertThat(send(COMES).accepted()).hasSize(1);
        assertThat(forum.letter("timur", OCCASION).reason()).contains(Reasons.RECEIVER_LEFT);
    }

    @Test
    void a_waiting_letter_says_which_steps_of_an_office_fell_together() {
        forum.focalPoint("aigul", SmallForum.KZ);
        planner.plan(at(-7, 12));

        assertThat(forum.letters().getFirst().about())
                .containsEntry("step", "7-before")
                .containsEntry("folded", "30-before 14-before");
    }

    private RecordingMail send(Instant now) {
        var mail = new RecordingMail();
        var clock = new SimulatedClock(now);
        LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock)
                .run(Lane.ALL, 100, now.plusSeconds(600));
        return mail;
    }

    private List<Letter> escalations() {
        return forum.letters().stream()
                .filter(letter -> letter.kind() == LetterKind.ESCALATION)
                .toList();
    }

    private static Instant at(int daysAfter, int hour) {
        return DUE_ON.plusDays(daysAfter).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
