package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail;
import org.junit.jupiter.api.Test;

/** In a run no letter holds up the others, and urgent ones go in between. */
class DrainLettersTest {

    private final LedgerToDrain ledger = new LedgerToDrain();

    @Test
    void an_urgent_letter_that_comes_meanwhile_is_next_after_a_hundred() {
        ledger.owe(300);
        ledger.mail.meanwhile(
                message -> {
                    if (ledger.mail.accepted().size() == 1) {
                        var newcomer = ledger.forum.focalPoint("newcomer", SmallForum.KZ);
                        ledger.owe(newcomer, LetterKind.INVITATION, "invitation", Map.of());
                    }
                });

        ledger.sent(ledger.mail, Pace.FREE);

        assertThat(ledger.mail.accepted()).hasSize(301);
        assertThat(ledger.mail.accepted().get(100).tags()).containsEntry("kind", "INVITATION");
    }

    /** What cannot be sent stays due, and must not stand before the rest for ever. */
    @Test
    void two_hundred_letters_that_nobody_can_write_hold_up_no_other() {
        for (var poison = 0; poison < 200; poison++) {
            var nobody = ledger.forum.person("p-" + poison, Set.of());
            ledger.owe(nobody, LetterKind.REMINDER, "poison", Map.of("dueOn", "no day"));
        }
        ledger.clock.move(Duration.ofMinutes(1));
        ledger.owe(1);

        var sent = ledger.sent(ledger.mail, Pace.FREE);

        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(sent.failures()).hasSize(200);
    }

    @Test
    void an_answer_that_takes_its_time_holds_up_no_other() {
        ledger.owe(8);
        var others = new CountDownLatch(7);
        var first = new AtomicBoolean(true);
        Mail slow =
                message -> {
                    if (first.compareAndSet(true, false)) {
                        awaitAll(others);
                    } else {
                        others.countDown();
                    }
                    return new Mail.Outcome.Accepted("mail");
                };

        assertThat(ledger.sent(slow, atOnce(4)).count(Sent.Result.SENT)).isEqualTo(8);
        assertThat(ledger.forum.letters()).extracting(Letter::state).containsOnly(LetterState.SENT);
    }

    private static Pace atOnce(int letters) {
        return new Pace() {

            @Override
            public Optional<Turn> await(LetterKind kind) {
                return FREE.await(kind);
            }

            @Override
            public int atOnce() {
                return letters;
            }
        };
    }

    private static void awaitAll(CountDownLatch others) {
        try {
            others.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
