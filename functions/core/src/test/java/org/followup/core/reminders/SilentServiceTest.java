package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.junit.jupiter.api.Test;

/** A run tells that events of the mail service are missed. */
class SilentServiceTest {

    private final LedgerToDrain ledger = new LedgerToDrain();

    @Test
    void that_no_event_is_heard_is_told_once_a_day_until_one_is() {
        ledger.owe(1);
        var telling = new Telling(ledger.mail);
        assertThat(ledger.sent(telling, Pace.FREE).failures()).isEmpty();
        ledger.clock.move(Duration.ofMinutes(31));

        assertThat(ledger.sent(telling, Pace.FREE).failures())
                .singleElement()
                .isInstanceOf(DrainLetters.NoEvents.class);
        assertThat(ledger.sent(telling, Pace.FREE).failures()).isEmpty();
        ledger.clock.move(Duration.ofDays(1));
        assertThat(ledger.sent(telling, Pace.FREE).failures()).hasSize(1);

        new RecordMailEvent(
                        ledger.forum.store.journal(),
                        ledger.forum.store.letters(),
                        ledger.forum.store.tasks())
                .record(
                        MailEvents.about(
                                ledger.mail.last(), LetterState.SENT, ledger.clock.instant()));
        ledger.clock.move(Duration.ofDays(2));
        assertThat(ledger.sent(telling, Pace.FREE).failures()).isEmpty();
    }

    @Test
    void a_mail_service_that_never_tells_is_not_missed() {
        ledger.owe(1);
        ledger.sent(ledger.mail, Pace.FREE);
        ledger.clock.move(Duration.ofDays(1));

        assertThat(ledger.sent(ledger.mail, Pace.FREE).failures()).isEmpty();
        assertThat(ledger.forum.store.letters().eventsHeard()).isEqualTo(EventsHeard.nothing());
    }

    private record Telling(Mail mail) implements Mail {

        @Override
        public Outcome send(Message message) {
            return mail.send(message);
        }

        @Override
        public boolean tells() {
            return true;
        }
    }
}
