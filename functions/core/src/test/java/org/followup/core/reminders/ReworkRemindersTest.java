package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Language;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Reported;
import org.followup.core.progress.Scoring;
import org.followup.core.progress.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was sent back has a day to be reworked by, with a short ladder of its own. */
class ReworkRemindersTest {

    private static final RoundId ROUND = new RoundId("2026-1");
    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);

    /** A Tuesday, long after the round has locked. */
    private static final LocalDate REWORK_BY = LocalDate.of(2026, 6, 30);

    private final SmallForum forum = SmallForum.dueInMay();
    private final PlanReminders planner = LettersOut.planner(forum.store, QuietDays.WEEKENDS);

    @BeforeEach
    void two_commitments_are_reported_on() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
        forum.commissioner("head", SmallForum.KZ);
        forum.report(SmallForum.KZ, "2026-1", morning(DUE_ON));
        forum.report(SmallForum.KZ, "2026-1", morning(DUE_ON));
    }

    @Test
    void three_days_before_on_the_day_and_three_days_after_and_then_it_ends() {
        sendBack(0, REWORK_BY);

        for (var day = REWORK_BY.minusDays(10); day.isBefore(REWORK_BY.plusDays(30)); ) {
            planner.plan(morning(day));
            day = day.plusDays(1);
        }

        assertThat(forum.letters())
                .extracting(Letter::occasion, letter -> letter.receiver().key(), Letter::kind)
                .containsExactly(
                        letter("2026-06-30-3-before", "aigul", LetterKind.REMINDER),
                        letter("2026-06-30-due-day", "aigul", LetterKind.REMINDER),
                        letter("2026-06-30-3-after", "aigul", LetterKind.REMINDER),
                        letter("2026-06-30-3-after", "head", LetterKind.ESCALATION));
    }

    @Test
    void the_letter_lists_what_was_sent_back_and_by_when() {
        sendBack(1, REWORK_BY);
        planner.plan(morning(REWORK_BY));

        var mail = send(morning(REWORK_BY));

        assertThat(mail.accepted()).hasSize(1);
        assertThat(mail.last().text()).contains("rework by 2026-06-30: 1");
    }

    @Test
    void what_was_reworked_meanwhile_is_in_no_letter() {
        sendBack(0, REWORK_BY);
        planner.plan(morning(REWORK_BY));
        resubmit(0);

        assertThat(send(morning(REWORK_BY)).accepted()).isEmpty();
        assertThat(forum.letters().getFirst().reason()).contains(Reasons.NOTHING_MISSING);
    }

    /** The secretariat may ask for it by the very day on which the rest is due. */
    @Test
    void two_ladders_that_meet_on_a_day_are_one_letter() {
        forum.commitments(SmallForum.KZ, 1);
        sendBack(0, DUE_ON);
        planner.plan(morning(DUE_ON));

        var mail = send(morning(DUE_ON));

        assertThat(forum.letters())
                .extracting(Letter::state)
                .containsExactlyInAnyOrder(LetterState.SENT, LetterState.DROPPED);
        assertThat(mail.accepted()).hasSize(1);
        assertThat(mail.last().text())
                .contains("due on 2026-05-15: 1")
                .contains("rework by 2026-05-15: 1");
    }

    @Test
    void who_follows_a_receiver_that_left_gets_the_letter() {
        sendBack(0, REWORK_BY);
        planner.plan(morning(REWORK_BY));
        forum.person("aigul", Set.of());
        forum.focalPoint("bolat", SmallForum.KZ);

        send(morning(REWORK_BY));
        planner.plan(morning(REWORK_BY).plusSeconds(600));

        assertThat(send(morning(REWORK_BY).plusSeconds(900)).last().toName())
                .isEqualTo("Name of bolat");
    }

    @Test
    void handed_over_again_it_is_the_turn_of_who_confirms() {
        sendBack(0, REWORK_BY);
        handOver();

        planner.plan(morning(REWORK_BY));

        assertThat(forum.letters())
                .extracting(letter -> letter.receiver().key(), Letter::kind)
                .containsExactly(tuple("person-head", LetterKind.REMINDER));
    }

    private void handOver() {
        var row = forum.rows(SmallForum.KZ).getFirst();
        forum.put(
                new CommitmentRow(
                        row.reference(),
                        row.forum(),
                        row.office(),
                        row.theme(),
                        row.articles(),
                        row.title(),
                        row.dueOn(),
                        row.reported(),
                        row.registeredAt(),
                        Map.of(ROUND, morning(DUE_ON))));
    }

    /** The same turn as the planner's: what awaits confirmation is nobody else's. */
    @Test
    void the_forecast_knows_what_was_sent_back_and_whose_turn_it_is() {
        sendBack(0, REWORK_BY);

        assertThat(foreseen())
                .containsExactly(
                        "3-before aigul", "due-day aigul", "3-after aigul", "3-after head");

        handOver();

        assertThat(foreseen()).containsExactly("3-before head", "due-day head", "3-after head");
    }

    private List<String> foreseen() {
        var store = forum.store;
        var start = morning(REWORK_BY.minusDays(8));
        return new ForeseeReminders(
                        store.letters(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.people(),
                        store.steps(),
                        QuietDays.WEEKENDS)
                .between(start, start.plus(Duration.ofDays(30))).stream()
                        .filter(Foreseen::rework)
                        .map(each -> each.step().id() + " " + each.receiver().id())
                        .toList();
    }

    @Test
    void the_planner_says_when_it_is_needed_next() {
        sendBack(0, REWORK_BY);

        assertThat(planner.next(morning(REWORK_BY.minusDays(5))))
                .contains(REWORK_BY.minusDays(3).atStartOfDay(SmallForum.ALMATY).toInstant());
    }

    private void sendBack(int row, LocalDate by) {
        store(row, Stage.SENT_BACK, Optional.of(by));
    }

    private void resubmit(int row) {
        store(row, Stage.SUBMITTED, Optional.empty());
    }

    private void store(int row, Stage stage, Optional<LocalDate> reworkBy) {
        var of = forum.rows(SmallForum.KZ).get(row);
        var reported = new HashMap<>(of.reported());
        reported.put(
                ROUND,
                new Reported(
                        1,
                        ImplementationStatus.LIMITED,
                        morning(DUE_ON),
                        false,
                        false,
                        Optional.empty(),
                        stage,
                        reworkBy));
        forum.put(
                new CommitmentRow(
                        of.reference(),
                        of.forum(),
                        of.office(),
                        of.theme(),
                        of.articles(),
                        of.title(),
                        of.dueOn(),
                        reported,
                        of.registeredAt()));
        forum.put(
                Scoring.of(
                        forum.forum(),
                        forum.store.progress().arrangements(SmallForum.FORUM, SmallForum.KZ),
                        forum.rows(SmallForum.KZ)));
    }

    private RecordingMail send(Instant now) {
        var mail = new RecordingMail();
        LettersOut.sender(
                        forum.store.journal(),
                        forum.store,
                        QuietDays.WEEKENDS,
                        ReworkRemindersTest::listing,
                        mail,
                        new SimulatedClock(now))
                .run(Lane.ALL, 100, now.plusSeconds(600));
        return mail;
    }

    private static LetterWriter.Written listing(LetterContent content, Language language) {
        var text = new StringBuilder();
        if (content instanceof LetterContent.Reminder letter) {
            letter.sections()
                    .forEach(
                            each ->
                                    text.append(each.rework() ? "rework by " : "due on ")
                                            .append(each.dueOn())
                                            .append(": ")
                                            .append(each.missing())
                                            .append('\n'));
        }
        return new LetterWriter.Written("", text.toString(), "");
    }

    private static Tuple letter(String occasion, String person, LetterKind kind) {
        return tuple("rework-2025-kz-2026-1-" + occasion, "person-" + person, kind);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(10, 0).atZone(SmallForum.ALMATY).toInstant();
    }
}
