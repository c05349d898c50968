package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;
import org.junit.jupiter.api.Test;

/** What a run does where the mail service refuses, or the quota of the day is used up. */
class RefusedRunTest {

    private final LedgerToDrain ledger = new LedgerToDrain();

    @Test
    void a_mail_service_that_refuses_everybody_is_left_alone_until_the_next_run() {
        ledger.owe(30);
        for (var refusal = 0; refusal < 30; refusal++) {
            ledger.mail.refuse(new RefusedForNow(RefusedForNow.THROTTLED));
        }

        assertThat(ledger.sent(ledger.mail, Pace.FREE).count(Sent.Result.REFUSED)).isEqualTo(10);
        assertThat(ledger.forum.letters()).filteredOn(letter -> letter.attempts() == 0).hasSize(20);
    }

    @Test
    void who_was_too_fast_by_a_moment_keeps_the_turn_and_once_only() {
        ledger.owe(2);
        var tooFast = new RefusedForNow(RefusedForNow.THROTTLED);
        ledger.mail.refuse(tooFast, tooFast, tooFast);
        var turns = new AtomicInteger();

        var sent =
                ledger.sent(
                        ledger.mail,
                        kind -> {
                            turns.incrementAndGet();
                            return Pace.FREE.await(kind);
                        });

        assertThat(sent.count(Sent.Result.REFUSED)).isEqualTo(1);
        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(turns).hasValue(2);
        assertThat(ledger.forum.letters())
                .allSatisfy(letter -> assertThat(letter.attempts()).isEqualTo(1));
    }

    @Test
    void an_address_that_is_not_verified_stops_no_other() {
        ledger.owe(30);
        for (var refusal = 0; refusal < 20; refusal++) {
            ledger.mail.refuse(new RefusedForNow(RefusedForNow.NOT_VERIFIED));
        }

        assertThat(ledger.sent(ledger.mail, Pace.FREE).count(Sent.Result.SENT)).isEqualTo(10);
    }

    @Test
    void when_the_days_quota_is_used_up_letters_stay_as_they_are() {
        ledger.owe(3);
        var before = ledger.forum.letters();

        var sent = ledger.sent(ledger.mail, kind -> Optional.empty());

        assertThat(sent.count(Sent.Result.OVER_QUOTA)).isEqualTo(1);
        assertThat(ledger.forum.letters()).isEqualTo(before);
    }
}
