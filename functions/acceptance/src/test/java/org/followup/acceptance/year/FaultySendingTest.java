package org.followup.acceptance.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Mail.Outcome;
import org.followup.core.letters.Message;
import org.followup.core.letters.Quota;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.year.Interruptions;
import org.followup.core.reminders.year.MailService;
import org.followup.core.reminders.year.MailService.Accepted;
import org.followup.core.reminders.year.MailService.Telling;
import org.followup.core.stores.InMemoryStore;
import org.followup.ses.SesMail;
import org.junit.jupiter.api.Test;

/** What a sender gets to know of an interrupted mail, and what SES has of it. */
final class FaultySendingTest {

    private final InMemoryStore store = new InMemoryStore();
    private final MailService service =
            new MailService(
                    new RecordMailEvent(store.journal(), store.letters(), store.tasks()),
                    new SimulatedClock(Instant.parse("2026-03-02T09:00:00Z")),
                    new Random(1),
                    Telling.EVERYTHING);
    private final InMemorySes ses = new InMemorySes(service);

    @Test
    void what_ses_has_is_what_was_sent() {
        var sent = message("receipt-1", "Қазақстан, «Oʻzbekiston»; 3");

        assertThat(calm().send(sent)).isEqualTo(new Outcome.Accepted("mail-1"));

        assertThat(service.accepted())
                .extracting(Accepted::message)
                .singleElement()
                .usingRecursiveComparison()
                .ignoringFields("headers")
                .isEqualTo(sent);
        assertThat(service.accepted().getFirst().message().headers())
                .containsAllEntriesOf(sent.headers());
        assertThat(calm().quota()).isEqualTo(new Quota(14, 50_000, 1));
    }

    @Test
    void each_fault_is_met_and_no_attempt_is_repeated() {
        var interruptions = new Interruptions(new Random(2), 1);
        interruptions.allow(true);
        var mail = ses.mail(interruptions);

        var met = new TreeSet<String>();
        IntStream.range(0, 100)
                .forEach(number -> met.add(met(mail, message("receipt-" + number, ""))));

        assertThat(met)
                .containsExactly(
                        "RefusedForNow throttled, in its ledger 0",
                        "Unknown, in its ledger 0",
                        "Unknown, in its ledger 1",
                        "gone, in its ledger 0",
                        "gone, in its ledger 1");
    }

    private SesMail calm() {
        return ses.mail(new Interruptions(new Random(3), 0));
    }

    private String met(SesMail mail, Message message) {
        var before = service.accepted().size();
        var heard = heard(mail, message);
        return heard + ", in its ledger " + (service.accepted().size() - before);
    }

    private static String heard(SesMail mail, Message message) {
        try {
            return switch (mail.send(message)) {
                case Outcome.Accepted accepted -> "Accepted";
                case Outcome.RefusedForNow(var reason) -> "RefusedForNow " + reason;
                case Outcome.RefusedForGood(var reason) -> "RefusedForGood " + reason;
                case Outcome.Unknown unknown -> "Unknown";
            };
        } catch (Interrupted gone) {
            return "gone";
        }
    }

    private static Message message(String occasion, String text) {
        return new Message(
                new EmailAddress("f1@example.org"),
                "Айгүл",
                "ru",
                "Напоминание",
                text,
                "<p>" + text + "</p>",
                Map.of("Auto-Submitted", "auto-generated"),
                Map.of("receiver", "person-f1", "occasion", occasion, "kind", "REMINDER"));
    }
}
