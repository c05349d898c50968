package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.followup.acceptance.rights.NotesRights;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Transaction;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.SendByHand;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Letters that come back or are refused, by the functions as they are deployed: the table says so,
 * and the secretariat's board has a task.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class TroubledLettersTest {

    private static final PersonId SECRETARIAT = new PersonId("demo-secretariat");

    private static final Pattern DAY = Pattern.compile("text/calendar;\\s+method=PUBLISH");

    private static DeployedReminders deployed;
    private static PackagedFunction sender;
    private static PackagedFunction mailEvents;

    @BeforeAll
    static void start() {
        deployed = new DeployedReminders();
        sender = deployed.start("SenderFunction");
        mailEvents = deployed.start("MailEventsFunction");
    }

    @AfterAll
    static void stop() {
        sender.close();
        mailEvents.close();
        deployed.close();
    }

    @Test
    void a_hard_bounce_stops_the_address_and_makes_a_task() {
        var address = new EmailAddress("focal.kz@example.org");

        returnLetterTo(address);

        assertThat(deployed.stores().letters().address(address.digest()))
                .hasValueSatisfying(state -> assertThat(state.isStopped()).isTrue());
        assertThat(deployed.stores().tasks().open(100))
                .anyMatch(
                        task ->
                                task.kind() == TaskKind.BOUNCED_ADDRESS
                                        && task.about().containsValue(address.digest()));
    }

    @Test
    void an_urgent_letter_that_is_refused_for_good_makes_a_task() {
        var receiver = Receiver.person("demo-uz-commissioner");
        deployed.mail().refuse(addressOf("demo-uz-commissioner"));
        var now = Clock.systemUTC().instant();
        var invitation =
                Letter.pending(
                        receiver, LetterKind.INVITATION, "invited-again", Map.of(), now, now);
        deployed.stores().journal().commit(Transaction.without().put(invitation));

        sender.invoke(DeployedReminders.owed(receiver, "invited-again"));

        assertThat(deployed.letter(receiver, "invited-again").state())
                .isEqualTo(LetterState.FAILED);
        assertThat(deployed.stores().tasks().open(100)).anyMatch(task -> isOf(task, receiver));
    }

    /** By hand, so that it is the same at night and on quiet days. */
    @Test
    void the_drain_sends_gives_up_and_takes_a_step_back() {
        try (var planner = deployed.start("PlannerFunction")) {
            planner.invoke(Events.read("scheduler", Map.of()));
        }
        var good = letGo("demo-kg-focal");
        var refused = letGo("demo-tj-focal");
        var stopped = letGo("demo-tm-focal");
        deployed.mail().refuse(addressOf("demo-tj-focal"));
        returnLetterTo(addressOf("demo-tm-focal"));
        assertThat(stepsOf("tm")).isPositive();

        try (var drain = deployed.start("DrainFunction")) {
            var reply = drain.invoke(Events.read("scheduler", Map.of()));

            assertThat(reply.failed()).as(reply.body() + drain.logs()).isFalse();
        }

        assertThat(again(good).state()).isEqualTo(LetterState.SENT);
        assertThat(deployed.mail().mails())
                .filteredOn(mail -> mail.to().equals(addressOf("demo-kg-focal").value()))
                .as("with its day for the calendar")
                .anyMatch(mail -> DAY.matcher(mail.content()).find());
        assertThat(deployed.stores().letters().guard(good.receiver())).isPresent();
        assertThat(again(refused).state()).isEqualTo(LetterState.FAILED);
        assertThat(deployed.stores().tasks().open(100))
                .anyMatch(task -> isOf(task, refused.receiver()));
        assertThat(again(stopped).state()).isEqualTo(LetterState.DROPPED);
        assertThat(again(stopped).reason()).contains(AddressState.STOPPED);
        assertThat(deployed.stores().steps().taken(forum(), new OfficeId("tm"), round()))
                .as("the next hour writes to whoever can be reached by then")
                .noneMatch(step -> step.step().equals(stopped.about().get("step")));
    }

    @Test
    void the_secretariat_hears_by_the_drain_which_offices_are_silent() {
        var due =
                deployed.stores().forums().find(forum()).orElseThrow().round(round()).orElseThrow();
        var about =
                Map.of(
                        "forum",
                        forum().value(),
                        "round",
                        round().value(),
                        "dueOn",
                        due.dueOn().toString(),
                        "step",
                        "after-14",
                        Letter.BY_HAND,
                        SECRETARIAT.value());
        var now = Clock.systemUTC().instant();
        var silent =
                Letter.pending(
                        SECRETARIAT.receiver(),
                        LetterKind.ESCALATION,
                        "silent-offices",
                        about,
                        now,
                        now);
        deployed.stores().journal().commit(Transaction.without().put(silent));

        try (var drain = deployed.start("DrainFunction")) {
            var reply = drain.invoke(Events.read("scheduler", Map.of()));

            assertThat(reply.failed()).as(reply.body() + drain.logs()).isFalse();
        }

        assertThat(again(silent).state()).isEqualTo(LetterState.SENT);
    }

    private static void returnLetterTo(EmailAddress address) {
        var receiver = Receiver.behind(address);
        var occasion = deployed.askedBy(address);
        sender.invoke(DeployedReminders.owed(receiver, occasion));
        var sent = deployed.letter(receiver, occasion);

        var reply = mailEvents.invoke(DeployedReminders.bounce(address, sent));

        assertThat(reply.body()).isEqualTo("{\"recorded\":1}");
    }

    /** The reminder of that person, on its way at the secretariat's wish. */
    private static Letter letGo(String person) {
        var stores = deployed.stores();
        var reminder =
                stores.letters().to(Receiver.person(person)).stream()
                        .filter(letter -> letter.kind() == LetterKind.REMINDER)
                        .findFirst()
                        .orElseThrow();
        var byHand =
                new SendByHand(
                        stores.journal(), stores.letters(), stores.tasks(), Clock.systemUTC());
        return switch (byHand.send(SECRETARIAT, reminder.receiver(), reminder.occasion())) {
            case SendByHand.Outcome.Released(var letter) -> letter;
            case SendByHand.Outcome refusal -> throw new AssertionError(refusal);
        };
    }

    private static Letter again(Letter letter) {
        return deployed.letter(letter.receiver(), letter.occasion());
    }

    private static EmailAddress addressOf(String person) {
        return deployed.stores().people().find(new PersonId(person)).orElseThrow().address();
    }

    private static boolean isOf(Task task, Receiver receiver) {
        return task.kind() == TaskKind.LETTER_FAILED
                && receiver.key().equals(task.about().get("receiver"));
    }

    private static long stepsOf(String office) {
        return deployed.stores().steps().taken(forum(), new OfficeId(office), round()).size();
    }

    private static ForumId forum() {
        return new ForumId("2025-tashkent");
    }

    private static RoundId round() {
        return new RoundId("round-3");
    }
}
