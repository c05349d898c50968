package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.Test;

/** A letter that is due goes out once, at its hour, whoever comes second. */
class SendLettersTest {

    private final OwedReminder owed = new OwedReminder();
    private final SmallForum forum = owed.forum;
    private final SimulatedClock clock = owed.clock;
    private final RecordingMail mail = owed.mail;
    private final FaultyJournal journal = owed.journal;
    private final SendLetters sender = owed.sender;

    @Test
    void a_letter_that_is_due_goes_out_once_and_is_marked() {
        assertThat(owed.run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(owed.run()).isEqualTo(Sent.NOTHING);

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("aigul@example.org");
        assertThat(owed.letter().state()).isEqualTo(LetterState.SENT);
        assertThat(owed.letter().mailId()).contains("mail-1");
        assertThat(owed.letter().sentAt()).contains(clock.instant());
        assertThat(owed.letter().attempts()).isEqualTo(1);
    }

    @Test
    void a_letter_names_itself_in_its_tags_and_its_rounds_thread_in_its_headers() {
        owed.run();

        assertThat(mail.last().tags())
                .isEqualTo(
                        Map.of(
                                "address",
                                mail.last().to().digest(),
                                "receiver",
                                "person-aigul",
                                "occasion",
                                OwedReminder.OCCASION,
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
        clock.set(OwedReminder.almaty(OwedReminder.DUE_ON, "08:59"));

        assertThat(owed.run()).isEqualTo(Sent.NOTHING);
    }

    @Test
    void a_calendar_edited_after_planning_is_looked_at_again() {
        var holiday =
                LettersOut.sender(
                        journal,
                        forum.store,
                        (country, day) -> day.equals(OwedReminder.DUE_ON),
                        mail,
                        clock);

        assertThat(holiday.run(Lane.ALL, 10, Instant.MAX).count(Sent.Result.POSTPONED))
                .isEqualTo(1);

        assertThat(owed.letter().notBefore())
                .isEqualTo(OwedReminder.almaty(OwedReminder.DUE_ON.plusDays(1), "09:00"));
        assertThat(owed.letter().reason()).contains(Reasons.QUIET);
        assertThat(owed.letter().attempts()).isZero();
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

        assertThat(owed.run().count(Sent.Result.NOT_OURS)).isEqualTo(1);
        assertThat(mail.accepted()).isEmpty();
        assertThat(owed.letter().state()).isEqualTo(LetterState.PENDING);
    }

    @Test
    void two_senders_that_hold_the_same_letter_send_it_once() {
        var stale = owed.letter();
        sender.send(stale);

        assertThat(sender.send(stale)).isEqualTo(Sent.Result.NOT_OURS);
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

        var sent = owed.run();

        assertThat(sent.failures()).hasSize(1);
        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(forum.letter("bolat", "poison").reason()).contains(Reasons.UNWRITTEN);
        for (var attempt = 0; attempt < 12; attempt++) {
            clock.set(
                    OwedReminder.later(
                            clock.instant(), forum.letter("bolat", "poison").notBefore()));
            owed.run();
        }
        assertThat(forum.letter("bolat", "poison").state()).isEqualTo(LetterState.FAILED);
    }
}
