package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail.Outcome.RefusedForGood;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mail service refuses waits, longer each time, or ends. */
class RefusedLettersTest {

    private final OwedReminder owed = new OwedReminder();
    private final SimulatedClock clock = owed.clock;
    private final RecordingMail mail = owed.mail;

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
    void what_is_refused_a_dozen_times_is_given_up_and_seen() {
        while (owed.letter().state() == LetterState.PENDING && owed.letter().attempts() < 20) {
            mail.refuse(new RefusedForNow("not-verified"));
            clock.set(OwedReminder.later(clock.instant(), owed.letter().notBefore()));
            owed.run();
        }

        assertThat(owed.letter().attempts()).isEqualTo(12);
        assertThat(owed.letter().state()).isEqualTo(LetterState.FAILED);
        assertThat(owed.letter().reason()).contains(Reasons.REFUSED_TOO_OFTEN);
    }

    @Test
    void a_permanent_refusal_is_final() {
        mail.refuse(new RefusedForGood("rejected"));

        assertThat(owed.run().count(Sent.Result.FAILED)).isEqualTo(1);

        assertThat(owed.letter().state()).isEqualTo(LetterState.FAILED);
        clock.move(Duration.ofDays(1));
        assertThat(owed.run()).isEqualTo(Sent.NOTHING);
    }
}
