package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.followup.core.access.PersonId;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail.Outcome.RefusedForGood;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;
import org.followup.core.letters.RecordingMail;
import org.followup.core.tasks.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the mail service refuses waits, longer each time, or ends. */
class RefusedLettersTest {

    private final OwedReminder owed = new OwedReminder();
    private final SimulatedClock clock = owed.clock;
    private final RecordingMail mail = owed.mail;
    private Sent last = Sent.NOTHING;

    @Test
    void a_definite_refusal_waits_and_each_next_one_longer() {
        mail.refuse(new RefusedForNow("not-reached"), new RefusedForNow("not-reached"));

        assertThat(owed.run().count(Sent.Result.REFUSED)).isEqualTo(1);
        assertThat(owed.letter().notBefore())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(owed.letter().reason()).contains("not-reached");
        clock.set(owed.letter().notBefore());
        owed.run();
        assertThat(owed.letter().notBefore())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        clock.set(owed.letter().notBefore());

        assertThat(owed.run().count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
        assertThat(owed.letter().attempts()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "8, 128", "12, 2048"})
    void too_many_in_a_second_is_tried_again_within_seconds_and_each_next_time_later(
            int attempts, int seconds) {
        var letter = owed.letter();
        for (var attempt = 0; attempt < attempts; attempt++) {
            letter = letter.claimed(clock.instant());
        }

        assertThat(Patience.until(letter, RefusedForNow.THROTTLED, clock.instant()))
                .isEqualTo(clock.instant().plusSeconds(seconds));
    }

    @Test
    void what_is_refused_a_dozen_times_for_what_it_is_is_given_up_and_seen() {
        for (var refusal = 0; refusal < 11; refusal++) {
            refuse(RefusedForNow.NOT_VERIFIED);
            assertThat(owed.letter().state()).isEqualTo(LetterState.PENDING);
        }
        refuse(RefusedForNow.NOT_VERIFIED);

        assertThat(owed.letter().attempts()).isEqualTo(12);
        assertThat(owed.letter().state()).isEqualTo(LetterState.FAILED);
        assertThat(owed.letter().reason()).contains(Reasons.REFUSED_TOO_OFTEN);
        assertThat(tasks()).hasSize(1);
    }

    /** A pause of the account over a weekend made every letter a task. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                RefusedForNow.THROTTLED,
                RefusedForNow.DAILY_QUOTA,
                RefusedForNow.SENDER_NOT_VERIFIED,
                "not-reached",
                "AccountSendingPausedException",
                "AccessDenied"
            })
    void what_the_account_is_refused_fails_no_letter_however_long(String reason) {
        for (var refusal = 0; refusal < 20; refusal++) {
            refuse(reason);
        }

        assertThat(owed.letter().state()).isEqualTo(LetterState.PENDING);
        assertThat(owed.letter().reason()).contains(reason);
        assertThat(Duration.between(clock.instant(), owed.letter().notBefore()))
                .isEqualTo(Duration.ofMinutes(320));
        assertThat(tasks()).isEmpty();

        tryAgain();
        assertThat(owed.letter().state()).isEqualTo(LetterState.SENT);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void what_the_account_was_refused_is_not_held_against_the_letter() {
        for (var refusal = 0; refusal < 15; refusal++) {
            refuse("not-reached");
        }
        for (var refusal = 0; refusal < 11; refusal++) {
            refuse(RefusedForNow.NOT_VERIFIED);
            assertThat(owed.letter().state()).isEqualTo(LetterState.PENDING);
        }
        refuse(RefusedForNow.NOT_VERIFIED);

        assertThat(owed.letter().state()).isEqualTo(LetterState.FAILED);
    }

    @Test
    void by_hand_a_letter_begins_anew() {
        for (var refusal = 0; refusal < 12; refusal++) {
            refuse(RefusedForNow.NOT_VERIFIED);
        }
        var released =
                new SendByHand(
                                owed.forum.store.journal(),
                                owed.forum.store.letters(),
                                owed.forum.store.tasks(),
                                clock)
                        .send(
                                new PersonId("saida"),
                                new PersonId("aigul").receiver(),
                                OwedReminder.OCCASION);
        assertThat(released).isInstanceOf(SendByHand.Outcome.Released.class);
        assertThat(owed.letter().attempts()).isZero();

        refuse(RefusedForNow.NOT_VERIFIED);

        assertThat(owed.letter().state()).isEqualTo(LetterState.PENDING);
        assertThat(owed.letter().notBefore())
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
    }

    @Test
    void owed_again_to_another_address_it_begins_anew_too() {
        var tried = owed.letter().faulty().claimed(clock.instant());

        var again = tried.dropped(AddressState.STOPPED).owedAgain(clock.instant());

        assertThat(tried.faults()).isEqualTo(1);
        assertThat(again.faults()).isZero();
        assertThat(again.attempts()).isZero();
        assertThat(again.repeated()).isTrue();
    }

    @Test
    void who_is_refused_for_hours_is_told_of_at_each_further_refusal() {
        for (var refusal = 0; refusal < 5; refusal++) {
            refuse("AccountSendingPausedException");
            assertThat(last.count(Sent.Result.REFUSED)).isEqualTo(1);
        }
        refuse("AccountSendingPausedException");
        assertThat(last.count(Sent.Result.STILL_REFUSED)).isEqualTo(1);
        mail.refuse(new RefusedForNow("AccountSendingPausedException"));
        clock.set(owed.letter().notBefore());

        var drained =
                new DrainLetters(owed.journal, owed.forum.store.letters(), owed.sender, clock)
                        .drain("me", 10, Instant.MAX);

        assertThat(drained)
                .isInstanceOfSatisfying(
                        DrainLetters.Outcome.Drained.class,
                        run ->
                                assertThat(run.sent().failures())
                                        .singleElement()
                                        .isInstanceOf(DrainLetters.StillRefused.class));
    }

    @Test
    void a_permanent_refusal_is_final() {
        mail.refuse(new RefusedForGood("rejected"));

        assertThat(owed.run().count(Sent.Result.FAILED)).isEqualTo(1);

        assertThat(owed.letter().state()).isEqualTo(LetterState.FAILED);
        clock.move(Duration.ofDays(1));
        assertThat(owed.run()).isEqualTo(Sent.NOTHING);
    }

    /** Throttled, a letter is handed over twice at once. */
    private void refuse(String reason) {
        var refusal = new RefusedForNow(reason);
        mail.refuse(refusal);
        if (reason.equals(RefusedForNow.THROTTLED)) {
            mail.refuse(refusal);
        }
        tryAgain();
    }

    /** Over hours at which nothing goes out. */
    private void tryAgain() {
        var before = owed.letter().attempts();
        while (owed.letter().attempts() == before) {
            clock.set(OwedReminder.later(clock.instant(), owed.letter().notBefore()));
            last = owed.run();
        }
    }

    private List<Task> tasks() {
        return owed.forum.store.tasks().open(9);
    }
}
