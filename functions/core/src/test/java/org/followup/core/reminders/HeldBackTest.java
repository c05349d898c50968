package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.access.PersonId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Pause;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pauses, and letters let go by hand. The due day is Friday 15 May 2026. */
final class HeldBackTest {

    private static final String OCCASION = "reminder-2025-kz-2026-1-2026-05-15-due-day";
    private static final Actor SAIDA = new Actor("saida");
    private static final Instant FRIDAY = at(15);
    private static final SortedMap<String, String> EVERYTHING = new TreeMap<>();

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(FRIDAY);
    private final RecordingMail mail = new RecordingMail();
    private final SendLetters sender =
            LettersOut.sender(forum.store.journal(), forum.store, QuietDays.WEEKENDS, mail, clock);
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);
    private final PauseReminders pauses =
            new PauseReminders(
                    forum.store.journal(), forum.store.letters(), clock, new SecureRandom());
    private final SendByHand byHand =
            new SendByHand(
                    forum.store.journal(), forum.store.letters(), forum.store.tasks(), clock);

    @BeforeEach
    void two_offices_owe_something() {
        forum.commitments(SmallForum.KZ, 2);
        forum.commitments(SmallForum.KG, 1);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.focalPoint("nurbek", SmallForum.KG);
        planner.plan(clock.instant());
    }

    @Test
    void a_pause_of_all_holds_every_reminder_and_afterwards_each_person_gets_one() {
        pauses.pause(SAIDA, EVERYTHING, "Mourning", at(26));
        days(15, 26);
        assertThat(mail.accepted()).isEmpty();
        assertThat(letter().reason()).contains(Reasons.PAUSED);

        days(26, 28);

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactlyInAnyOrder("aigul@example.org", "nurbek@example.org");
        assertThat(forum.letters())
                .extracting(Letter::state)
                .containsOnly(LetterState.SENT, LetterState.DROPPED);
        assertThat(forum.letters())
                .filteredOn(letter -> letter.state() == LetterState.SENT)
                .hasSize(2)
                .allSatisfy(HeldBackTest::isLatestOfAll);
    }

    @Test
    void where_a_pause_ended_early_an_earlier_step_does_not_overtake_the_latest() {
        clock.set(at(22));
        planner.plan(clock.instant());
        forum.put(latest().deferred(at(22).plus(Duration.ofHours(3)), Reasons.PAUSED));

        days(22, 26);

        assertThat(letter().reason()).contains(Reasons.FOLDED);
        isLatestOfAll(latest());
        assertThat(latest().state()).isEqualTo(LetterState.SENT);
        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void what_waited_longer_than_a_later_step_is_folded_into_what_has_gone_out() {
        forum.put(letter().deferred(at(25), Reasons.QUIET));

        days(22, 26);

        assertThat(letter().reason()).contains(Reasons.FOLDED);
        isLatestOfAll(latest());
        assertThat(latest().state()).isEqualTo(LetterState.SENT);
        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void a_pause_of_one_office_holds_no_other() {
        pauses.pause(SAIDA, scope(Map.of("office", "kz")), "Moving house", at(26));

        days(15, 16);

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("nurbek@example.org");
    }

    @Test
    void a_pause_that_is_ended_early_lets_go_within_a_day_or_on_the_next_working_day() {
        var pause = pauses.pause(SAIDA, EVERYTHING, "Mourning", at(26));
        days(15, 16);
        clock.set(at(18));

        assertThat(pauses.end(SAIDA, pause.id())).isPresent();
        assertThat(pauses.end(SAIDA, pause.id())).map(Pause::until).contains(at(18));
        assertThat(pauses.end(SAIDA, "pause-0")).isEmpty();

        days(18, 20);
        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void a_pause_leaves_a_trace_with_its_reason_apart() {
        var pause = pauses.pause(SAIDA, EVERYTHING, "Mourning", at(26));
        pauses.end(SAIDA, pause.id());

        assertThat(forum.store.journal().changes(HistoryId.SERVICE, 0, 10))
                .extracting(change -> change.what().kind())
                .isEqualTo(List.of("reminders-paused", "pause-ended"));
        assertThat(forum.store.journal().changes(HistoryId.SERVICE, 0, 10).getFirst().body())
                .doesNotContain("Mourning");
        assertThat(forum.store.journal().texts(List.of(pause.reason())).get(pause.reason()).text())
                .isEqualTo("Mourning");
    }

    @Test
    void a_pause_holds_reminders_escalations_and_weeks_and_no_other_kind() {
        var pause = pauses.pause(SAIDA, EVERYTHING, "Mourning", at(26));

        assertThat(LetterKind.values())
                .filteredOn(kind -> pause.holds(letter(kind), FRIDAY))
                .containsExactlyInAnyOrder(
                        LetterKind.REMINDER, LetterKind.ESCALATION, LetterKind.DIGEST);
        assertThat(pause.holds(letter(), at(26))).isFalse();
    }

    /** A pause held these too: the day of a rework went by before anybody was told. */
    @Test
    void what_changes_a_day_is_told_in_spite_of_a_pause() {
        pauses.pause(SAIDA, EVERYTHING, "Mourning", at(26));
        var row = forum.rows(SmallForum.KZ).getFirst();
        var round = new RoundId("2026-1");
        forum.put(Promises.sentBack(row, round, FRIDAY, LocalDate.of(2026, 5, 20)));
        forum.put(letter(LetterKind.SENT_BACK));

        days(15, 16);

        assertThat(forum.letter("aigul", "any").state()).isEqualTo(LetterState.SENT);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void the_forecast_knows_a_pause() {
        pauses.pause(SAIDA, EVERYTHING, "Mourning", at(26));
        var foresee =
                new ForeseeReminders(
                        forum.store.letters(),
                        forum.store.forums(),
                        forum.store.offices(),
                        forum.store.progress(),
                        forum.store.people(),
                        forum.store.steps(),
                        QuietDays.WEEKENDS);

        var next =
                foresee.next(
                        forum.forum(),
                        SmallForum.deadline(
                                forum.forum().rounds().getFirst(),
                                SmallForum.office(SmallForum.KZ, "KZ", SmallForum.ALMATY)),
                        forum.store.letters().pauses(),
                        FRIDAY);

        assertThat(next).contains(at(26));
        assertThat(foresee.between(FRIDAY, at(30)))
                .isNotEmpty()
                .allSatisfy(foreseen -> assertThat(foreseen.at()).isAfterOrEqualTo(at(26)));
    }

    @Test
    void by_hand_a_letter_goes_out_once_in_spite_of_hours_and_a_pause() {
        pauses.pause(SAIDA, EVERYTHING, "Mourning", at(26));
        clock.set(at(16).plus(Duration.ofHours(14)));

        assertThat(send()).isInstanceOf(SendByHand.Outcome.Released.class);
        assertThat(send()).isInstanceOf(SendByHand.Outcome.TooLate.class);
        sender.run(Lane.ALL, 10, Instant.MAX);

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("aigul@example.org");
        assertThat(letter().about()).containsEntry(Letter.BY_HAND, "saida");
        assertThat(send()).isInstanceOf(SendByHand.Outcome.TooLate.class);
    }

    @Test
    void by_hand_nobody_is_reminded_of_what_has_come() {
        forum.report(SmallForum.KZ, "2026-1", FRIDAY);
        forum.report(SmallForum.KZ, "2026-1", FRIDAY);

        send();
        sender.run(Lane.ALL, 10, Instant.MAX);

        assertThat(letter().reason()).contains(Reasons.NOTHING_MISSING);
    }

    @Test
    void a_letter_that_failed_may_be_tried_once_more_by_hand() {
        forum.put(letter().failed("rejected"));

        assertThat(send()).isInstanceOf(SendByHand.Outcome.Released.class);
        sender.run(Lane.ALL, 10, Instant.MAX);

        assertThat(letter().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void by_hand_an_unknown_letter_is_none() {
        assertThat(byHand.send(new PersonId("saida"), new PersonId("nobody").receiver(), OCCASION))
                .isInstanceOf(SendByHand.Outcome.NoSuchLetter.class);
    }

    private SendByHand.Outcome send() {
        return byHand.send(new PersonId("saida"), new PersonId("aigul").receiver(), OCCASION);
    }

    private static void isLatestOfAll(Letter letter) {
        assertThat(letter.about())
                .containsEntry("step", "7-after")
                .containsEntry(Occasion.FOLDED, "14-before 3-before due-day");
    }

    private Letter latest() {
        return forum.letter("aigul", OCCASION.replace("due-day", "7-after"));
    }

    private Letter letter() {
        return forum.letter("aigul", OCCASION);
    }

    private static Letter letter(LetterKind kind) {
        var about =
                Map.of(
                        "forum", "2025",
                        "round", "2026-1",
                        "office", "kz",
                        "commitment", "KZ-2025-VIO-01",
                        "reworkBy", "2026-05-20");
        return Letter.pending(new PersonId("aigul").receiver(), kind, "any", about, FRIDAY, FRIDAY);
    }

    /** Hour by hour, from one day of May to another. */
    private void days(int from, int until) {
        for (var now = at(from); now.isBefore(at(until)); now = now.plus(Duration.ofHours(1))) {
            clock.set(now);
            planner.plan(now);
            sender.run(Lane.ALL, 100, Instant.MAX);
        }
    }

    private static SortedMap<String, String> scope(Map<String, String> about) {
        return new TreeMap<>(about);
    }

    /** Nine in the morning in Almaty, on that day of May. */
    private static Instant at(int day) {
        return LocalDate.of(2026, 5, day).atTime(9, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
