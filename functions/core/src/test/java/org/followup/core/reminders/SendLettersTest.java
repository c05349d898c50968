package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Mail.Outcome.RefusedForGood;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;
import org.followup.core.letters.Mail.Outcome.Unknown;
import org.followup.core.letters.Message;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendLettersTest {

    private static final LocalDate DUE_ON = LocalDate.of(2026, 5, 15);
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);
    private static final String OCCASION = "reminder-2025-kz-2026-1-2026-05-15-due-day";
    private static final Duration LEASE = Duration.ofMinutes(35);

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(almaty(DUE_ON, "09:00"));
    private final RecordingMail mail = new RecordingMail();
    private final FaultyJournal journal = new FaultyJournal(forum.store.journal());
    private final SendLetters sender =
            SmallForum.sender(journal, forum.store, QuietDays.WEEKENDS, mail, clock);
    private final PlanReminders planner = SmallForum.planner(forum.store, QuietDays.WEEKENDS);
    private final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());

    @BeforeEach
    void a_reminder_is_owed_on_the_due_day() {
        forum.commitments(SmallForum.KZ, 2);
        forum.focalPoint("aigul", SmallForum.KZ);
        planner.plan(clock.instant());
        forum.put(EventsHeard.nothing().heard(clock.instant()));
    }

    @Test
    void a_letter_that_is_due_goes_out_once_and_is_marked() {
        assertThat(run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(run()).isEqualTo(Sent.NOTHING);

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("aigul@example.org");
        assertThat(letter().state()).isEqualTo(LetterState.SENT);
        assertThat(letter().mailId()).contains("mail-1");
        assertThat(letter().sentAt()).contains(clock.instant());
        assertThat(letter().attempts()).isEqualTo(1);
    }

    @Test
    void a_letter_names_itself_in_its_tags_and_its_rounds_thread_in_its_headers() {
        run();

        assertThat(mail.last().tags())
                .isEqualTo(
                        Map.of(
                                "address",
                                mail.last().to().digest(),
                                "receiver",
                                "person-aigul",
                                "occasion",
                                OCCASION,
                                "kind",
                                "REMINDER"));
        assertThat(mail.last().headers())
                .isEqualTo(
                        Map.of(
                                "Auto-Submitted",
                                "auto-generated",
                                "Reply-To",
                                "secretariat@example.org",
                                "References",
                                "<round.2025.kz.2026-1@example.org>"));
    }

    @Test
    void before_nine_nothing_goes_out() {
        clock.set(almaty(DUE_ON, "08:59"));

        assertThat(run()).isEqualTo(Sent.NOTHING);
    }

    @Test
    void a_calendar_edited_after_planning_is_looked_at_again() {
        var holiday =
                SmallForum.sender(
                        journal, forum.store, (country, day) -> day.equals(DUE_ON), mail, clock);

        assertThat(holiday.run(Lane.ALL, 10, Instant.MAX).count(Sent.Result.POSTPONED))
                .isEqualTo(1);

        assertThat(letter().notBefore()).isEqualTo(almaty(DUE_ON.plusDays(1), "09:00"));
        assertThat(letter().reason()).contains(Reasons.QUIET);
        assertThat(letter().attempts()).isZero();
    }

    @Test
    void the_urgent_lane_takes_no_reminder() {
        assertThat(sender.run(Lane.URGENT, 10, Instant.MAX)).isEqualTo(Sent.NOTHING);
    }

    @Test
    void a_run_stops_at_its_end_and_sends_no_more_than_asked() {
        assertThat(sender.run(Lane.ALL, 10, clock.instant())).isEqualTo(Sent.NOTHING);
        assertThat(sender.run(Lane.ALL, 0, Instant.MAX)).isEqualTo(Sent.NOTHING);
    }

    @Test
    void who_loses_the_race_for_the_claim_does_not_send() {
        journal.at(1, FaultyJournal.Fault.conflict());

        assertThat(run().count(Sent.Result.NOT_OURS)).isEqualTo(1);
        assertThat(mail.accepted()).isEmpty();
        assertThat(letter().state()).isEqualTo(LetterState.PENDING);
    }

    @Test
    void two_senders_that_hold_the_same_letter_send_it_once() {
        var stale = letter();
        sender.send(stale);

        assertThat(sender.send(stale)).isEqualTo(Sent.Result.NOT_OURS);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void a_definite_refusal_waits_and_each_next_one_longer() {
        mail.refuse(new RefusedForNow("not-reached"), new RefusedForNow("not-reached"));

        assertThat(run().count(Sent.Result.REFUSED)).isEqualTo(1);
        assertThat(letter().notBefore()).isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(letter().reason()).contains("not-reached");
        clock.set(letter().notBefore());
        run();
        assertThat(letter().notBefore()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        clock.set(letter().notBefore());

        assertThat(run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
        assertThat(letter().attempts()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "8, 128", "12, 2048"})
    void too_many_in_a_second_is_tried_again_within_seconds_and_each_next_time_later(
            int attempts, int seconds) {
        var letter = letter();
        for (var attempt = 0; attempt < attempts; attempt++) {
            letter = letter.claimed(clock.instant());
        }

        assertThat(Patience.until(letter, RefusedForNow.THROTTLED, clock.instant()))
                .isEqualTo(clock.instant().plusSeconds(seconds));
    }

    @Test
    void what_is_refused_a_dozen_times_is_given_up_and_seen() {
        while (letter().state() == LetterState.PENDING && letter().attempts() < 20) {
            mail.refuse(new RefusedForNow("not-verified"));
            clock.set(later(clock.instant(), letter().notBefore()));
            run();
        }

        assertThat(letter().attempts()).isEqualTo(12);
        assertThat(letter().state()).isEqualTo(LetterState.FAILED);
        assertThat(letter().reason()).contains(Reasons.REFUSED_TOO_OFTEN);
    }

    @Test
    void a_permanent_refusal_is_final() {
        mail.refuse(new RefusedForGood("rejected"));

        assertThat(run().count(Sent.Result.FAILED)).isEqualTo(1);

        assertThat(letter().state()).isEqualTo(LetterState.FAILED);
        clock.move(Duration.ofDays(1));
        assertThat(run()).isEqualTo(Sent.NOTHING);
    }

    @Test
    void an_unknown_outcome_is_tried_once_more_after_its_lease() {
        mail.refuse(new Unknown("SocketTimeoutException"));
        assertThat(run().count(Sent.Result.UNKNOWN)).isEqualTo(1);
        clock.move(LEASE.minusSeconds(1));
        assertThat(run()).isEqualTo(Sent.NOTHING);
        clock.move(Duration.ofSeconds(1));

        assertThat(run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void a_second_unknown_outcome_is_the_end_and_seen() {
        mail.refuse(new Unknown("time-out"), new Unknown("time-out"));
        run();
        clock.move(LEASE);
        run();
        clock.move(LEASE);

        assertThat(run().count(Sent.Result.FAILED)).isEqualTo(1);
        assertThat(letter().reason()).contains(Reasons.UNKNOWN_TWICE);
        assertThat(mail.accepted()).isEmpty();
    }

    /** Without events, that none came says nothing: a second letter may be one too many. */
    @Test
    void where_no_event_was_ever_heard_an_unknown_outcome_is_shown_and_not_repeated() {
        store(letters().eventsHeard(), new EventsHeard(none(), none(), none(), 2));
        mail.acceptButAnswer(new Unknown("time-out"));
        run();
        clock.move(LEASE);

        assertThat(run().count(Sent.Result.FAILED)).isEqualTo(1);

        assertThat(letter().reason()).contains(Reasons.NO_EVENTS);
        assertThat(letter().repeated()).isTrue();
        assertThat(mail.accepted()).hasSize(1);
        events.record(event(mail.last(), LetterState.DELIVERED));
        assertThat(letter().state()).isEqualTo(LetterState.DELIVERED);
    }

    @Test
    void where_events_have_stopped_an_unknown_outcome_is_not_repeated() {
        store(
                letters().eventsHeard(),
                letters().eventsHeard().accepted(clock.instant().plusSeconds(90)));
        mail.acceptButAnswer(new Unknown("time-out"));
        run();
        clock.move(LEASE);

        assertThat(run().count(Sent.Result.FAILED)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void an_event_settles_an_unknown_outcome() {
        mail.acceptButAnswer(new Unknown("time-out"));
        run();
        events.record(event(mail.last(), LetterState.DELIVERED));
        clock.move(LEASE);

        assertThat(run()).isEqualTo(Sent.NOTHING);
        assertThat(letter().state()).isEqualTo(LetterState.DELIVERED);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void an_event_may_come_before_the_answer() {
        mail.meanwhile(message -> events.record(event(message, LetterState.BOUNCED)));

        assertThat(run().count(Sent.Result.SENT)).isEqualTo(1);

        assertThat(letter().state()).isEqualTo(LetterState.BOUNCED);
    }

    @Test
    void an_event_is_believed_against_a_letter_that_was_dropped_after_an_unknown_attempt() {
        mail.acceptButAnswer(new Unknown("time-out"));
        run();
        reportAll();
        clock.move(LEASE);
        assertThat(run().count(Sent.Result.DROPPED)).isEqualTo(1);

        events.record(event(mail.last(), LetterState.DELIVERED));

        assertThat(letter().state()).isEqualTo(LetterState.DELIVERED);
        assertThat(letter().sentAt()).isPresent();
    }

    @Test
    void what_came_in_between_is_not_in_the_letter() {
        forum.report(SmallForum.KZ, "2026-1", clock.instant());

        run();

        assertThat(mail.last().text()).contains("KZ-2025-VIO-02").doesNotContain("KZ-2025-VIO-01");
    }

    @Test
    void nothing_missing_drops_the_letter() {
        reportAll();

        assertThat(run().count(Sent.Result.DROPPED)).isEqualTo(1);

        assertThat(letter().state()).isEqualTo(LetterState.DROPPED);
        assertThat(letter().reason()).contains(Reasons.NOTHING_MISSING);
        assertThat(mail.accepted()).isEmpty();
    }

    @Test
    void another_deadline_or_a_locked_round_drops_the_letter() {
        forum.announce(SmallForum.round("2026-1", DUE_ON.plusDays(1)));
        run();
        assertThat(letter().reason()).contains(Reasons.DEADLINE_CHANGED);

        planner.plan(clock.instant());
        clock.set(almaty(DUE_ON.plusDays(40), "12:00"));
        run();

        assertThat(forum.letters().getLast().reason()).contains(Reasons.ROUND_CLOSED);
        assertThat(mail.accepted()).isEmpty();
    }

    @Test
    void who_left_gets_no_letter_and_the_successor_does() {
        forum.person("aigul", Set.of());

        assertThat(run().count(Sent.Result.DROPPED)).isEqualTo(1);
        assertThat(letter().reason()).contains(Reasons.RECEIVER_LEFT);
        assertThat(planner.plan(clock.instant())).isEqualTo(Planned.NOBODY);
        forum.focalPoint("bolat", SmallForum.KZ);
        planner.plan(clock.instant());
        run();

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("bolat@example.org");
    }

    @Test
    void one_letter_a_day_says_everything_for_all_offices_of_a_person() {
        forum.focalPoint("aigul", SmallForum.KZ, SmallForum.KG);
        forum.commitments(SmallForum.KG, 1);
        planner.plan(clock.instant());

        var sent = run();

        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(sent.count(Sent.Result.DROPPED)).isEqualTo(1);
        assertThat(mail.last().text()).contains("KZ-2025-VIO-02", "KG-2025-VIO-01");
        assertThat(forum.letters())
                .filteredOn(letter -> letter.state() == LetterState.DROPPED)
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).contains(Reasons.MERGED));
    }

    @Test
    void what_the_days_letter_did_not_say_waits_for_the_next_working_day() {
        run();
        forum.focalPoint("aigul", SmallForum.KZ, SmallForum.KG);
        forum.commitments(SmallForum.KG, 1);
        planner.plan(clock.instant());

        assertThat(run().count(Sent.Result.POSTPONED)).isEqualTo(1);
        assertThat(forum.letter("aigul", OCCASION.replace("kz", "kg")).reason())
                .contains(Reasons.ONE_A_DAY);
        clock.set(MONDAY.atTime(9, 0).atZone(SmallForum.BISHKEK).toInstant());
        assertThat(run().count(Sent.Result.SENT)).isEqualTo(1);

        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void a_second_reminder_waits_while_nobody_knows_whether_the_first_went_out() {
        forum.focalPoint("aigul", SmallForum.KZ, SmallForum.KG);
        forum.commitments(SmallForum.KG, 1);
        planner.plan(clock.instant());
        mail.acceptButAnswer(new Unknown("time-out"));

        var sent = run();

        assertThat(sent.count(Sent.Result.UNKNOWN)).isEqualTo(1);
        assertThat(sent.count(Sent.Result.POSTPONED)).isEqualTo(1);
        clock.move(LEASE.minusMinutes(1));
        assertThat(run().count(Sent.Result.POSTPONED)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void a_letter_that_cannot_be_written_holds_up_no_other() {
        var poison =
                Letter.pending(
                        forum.focalPoint("bolat", SmallForum.KZ).id().receiver(),
                        LetterKind.REMINDER,
                        "poison",
                        Map.of("dueOn", "no day"),
                        clock.instant(),
                        clock.instant().minusSeconds(60));
        forum.put(poison);

        var sent = run();

        assertThat(sent.failures()).hasSize(1);
        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(forum.letter("bolat", "poison").reason()).contains(Reasons.UNWRITTEN);
        for (var attempt = 0; attempt < 12; attempt++) {
            clock.set(later(clock.instant(), forum.letter("bolat", "poison").notBefore()));
            run();
        }
        assertThat(forum.letter("bolat", "poison").state()).isEqualTo(LetterState.FAILED);
    }

    @Test
    void a_crash_between_claim_and_mail_loses_nothing() {
        journal.at(1, FaultyJournal.Fault.after(Interrupted.at("after the claim")));

        assertThatThrownBy(this::run).isInstanceOf(Interrupted.class);
        assertThat(run()).isEqualTo(Sent.NOTHING);
        clock.move(LEASE);

        assertThat(run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void a_crash_between_acceptance_and_mark_repeats_only_if_its_event_is_lost_too() {
        journal.at(2, FaultyJournal.Fault.before(Interrupted.at("before the mark")));
        assertThatThrownBy(this::run).isInstanceOf(Interrupted.class);
        assertThat(letter().state()).isEqualTo(LetterState.SENDING);

        clock.move(LEASE);
        run();

        assertThat(mail.accepted()).hasSize(2);
        assertThat(letter().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void a_receipt_whose_update_is_gone_is_dropped() {
        forum.put(
                Letter.pending(
                        forum.person("bolat", Set.of(Grant.at(SmallForum.KZ, Role.FOCAL_POINT)))
                                .id()
                                .receiver(),
                        LetterKind.RECEIPT,
                        "receipt-gone",
                        Map.of("commitment", "KZ-2025-VIO-99", "round", "2026-1", "version", "1"),
                        clock.instant(),
                        clock.instant()));

        run();

        assertThat(forum.letter("bolat", "receipt-gone").reason()).contains(Reasons.GONE);
    }

    private Letters letters() {
        return forum.store.letters();
    }

    private void store(EventsHeard before, EventsHeard after) {
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        forum.put(after);
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }

    private void reportAll() {
        forum.report(SmallForum.KZ, "2026-1", clock.instant());
        forum.report(SmallForum.KZ, "2026-1", clock.instant());
    }

    private Sent run() {
        return sender.run(Lane.ALL, 10, Instant.MAX);
    }

    private Letter letter() {
        return forum.letter("aigul", OCCASION);
    }

    private RecordMailEvent.Event event(Message message, LetterState state) {
        return MailEvents.about(message, state, clock.instant());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant almaty(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(SmallForum.ALMATY).toInstant();
    }
}
