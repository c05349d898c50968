package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.followup.acceptance.rights.NotesRights;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The four functions of letters as they are deployed, each fed what its service of AWS sends, on a
 * table with the demonstration. What counts is what then stands in the table and was mailed.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class PackagedRemindersTest {

    private static final EmailAddress FOCAL_POINT = new EmailAddress("focal.kz@example.org");
    private static final DeployedReminders DEPLOYED = new DeployedReminders();

    @AfterAll
    static void stop() {
        DEPLOYED.close();
    }

    @Test
    void the_planner_plans_when_its_schedule_calls_and_once_only() {
        try (var planner = DEPLOYED.start("PlannerFunction")) {
            var first = planner.invoke(Events.read("scheduler", Map.of()));
            var steps = DEPLOYED.count("STEP#");
            var letters = DEPLOYED.count("LETTERS#");
            var second = planner.invoke(Events.read("scheduler", Map.of()));

            assertThat(first.failed()).as(first.body()).isFalse();
            assertThat(steps).isPositive();
            assertThat(first.body())
                    .as("one step for each office, the earlier ones folded into it")
                    .contains("\"steps\":" + steps / 2, "\"folded\":" + steps / 2);
            assertThat(letters).isPositive();
            assertThat(second.body()).contains("\"steps\":0");
            assertThat(DEPLOYED.count("STEP#")).isEqualTo(steps);
        }
    }

    @Test
    void an_urgent_letter_goes_out_by_the_stream_and_its_bounce_comes_back_by_sns() {
        var receiver = Receiver.behind(FOCAL_POINT);
        var occasion = DEPLOYED.askedBy(FOCAL_POINT);
        try (var sender = DEPLOYED.start("SenderFunction")) {
            var event = DeployedReminders.owed(receiver, occasion);
            var reply = sender.invoke(event);
            sender.invoke(event);

            assertThat(reply.body()).isEqualTo("{\"batchItemFailures\":[]}");
        }
        var mails =
                DEPLOYED.mail().mails().stream().filter(mail -> isAbout(mail, occasion)).toList();
        assertThat(mails).hasSize(1);
        var mail = mails.getFirst();
        assertThat(mail.to()).isEqualTo(FOCAL_POINT.value());
        assertThat(mail.request())
                .containsEntry("Source", "forum@example.org")
                .containsEntry("ConfigurationSetName", "followup-letters")
                .as("by which its events name the address")
                .containsValue(FOCAL_POINT.digest());
        assertThat(mail.text()).contains("https://followup.example.org/live/in/");
        var sent = DEPLOYED.letter(receiver, occasion);
        assertThat(sent.state()).isEqualTo(LetterState.SENT);
        assertThat(sent.mailId()).contains(mail.id());

        try (var events = DEPLOYED.start("MailEventsFunction")) {
            var bounce = DeployedReminders.bounce(FOCAL_POINT, sent);
            assertThat(events.invoke(bounce).body()).isEqualTo("{\"recorded\":1}");
            assertThat(events.invoke(bounce).body()).isEqualTo("{\"nothingNew\":1}");
        }
        var bounced = DEPLOYED.letter(receiver, occasion);
        assertThat(bounced.state()).isEqualTo(LetterState.BOUNCED);
        assertThat(bounced.reason()).contains("bounce-Permanent");
    }

    @Test
    void the_drain_sends_what_the_stream_left() {
        var address = new EmailAddress("focal.tj@example.org");
        var occasion = DEPLOYED.askedBy(address);
        var receipt = DEPLOYED.receipt("receipt-left");
        try (var drain = DEPLOYED.start("DrainFunction")) {
            var reply = drain.invoke(Events.read("scheduler", Map.of()));

            assertThat(reply.failed()).as(reply.body()).isFalse();
            assertThat(DEPLOYED.mail().mails()).anyMatch(mail -> isAbout(mail, occasion));
            assertThat(DEPLOYED.letter(Receiver.behind(address), occasion).state())
                    .isEqualTo(LetterState.SENT);
            assertThat(DEPLOYED.letter(receipt.receiver(), receipt.occasion()).state())
                    .isEqualTo(LetterState.SENT);
        }
    }

    private static boolean isAbout(MailAndFiles.Taken mail, String occasion) {
        return mail.request().containsValue(occasion);
    }
}
