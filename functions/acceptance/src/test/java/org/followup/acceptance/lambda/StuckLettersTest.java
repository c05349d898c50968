package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.followup.acceptance.rights.NotesRights;
import org.followup.core.access.Link;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.SendByHand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who is reminded of what awaits confirmation, by the planner and the drain as they are deployed:
 * both ask who may confirm it. Of two offices, one has its updates from a focal point and a head to
 * confirm them, of the other the only head wrote them, without the office's consent.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class StuckLettersTest {

    private static final PersonId SECRETARIAT = new PersonId("demo-secretariat");

    private static final PersonId WRITER = new PersonId("demo-kg-focal");
    private static final PersonId HEAD = new PersonId("demo-kg-commissioner");
    private static final PersonId OTHER_WRITER = new PersonId("demo-kz-focal");
    private static final PersonId ALONE = new PersonId("demo-kz-commissioner");

    private static final Pattern LINK =
            Pattern.compile("https://followup\\.example\\.org/live/in/([\\w-]+)");

    private static DeployedReminders deployed;
    private static List<CommitmentReference> confirmable;
    private static List<CommitmentReference> stuck;

    @BeforeAll
    static void all_is_handed_over_when_the_planner_comes_and_then_the_drain() {
        deployed = new DeployedReminders();
        confirmable = HandedOverRound.by(deployed.stores(), WRITER, new OfficeId("kg"));
        stuck = HandedOverRound.by(deployed.stores(), ALONE, new OfficeId("kz"));
        call("PlannerFunction");
        Stream.of(HEAD, OTHER_WRITER, ALONE)
                .flatMap(person -> remindersOf(person).stream())
                .forEach(StuckLettersTest::letGo);
        call("DrainFunction");
    }

    @AfterAll
    static void stop() {
        deployed.close();
    }

    @Test
    void what_the_only_head_wrote_its_writers_are_reminded_of() {
        var mail = onlyReminderOf(OTHER_WRITER);

        assertThat(stuck).isNotEmpty();
        assertThat(mail.text()).contains(values(stuck));
        assertThat(leadsTo(mail))
                .as("to the form, where somebody else can write it")
                .containsAll(paths(stuck, "commitments/%s/rounds/%s/update"))
                .noneMatch(path -> path.startsWith("confirm/"));
    }

    @Test
    void its_head_hears_of_it_too() {
        var mail = onlyReminderOf(ALONE);

        assertThat(mail.text()).contains(values(stuck));
    }

    @Test
    void what_a_head_may_confirm_is_nobody_elses_turn() {
        var mail = onlyReminderOf(HEAD);

        assertThat(confirmable).isNotEmpty();
        assertThat(mail.text()).contains(values(confirmable));
        assertThat(leadsTo(mail)).containsAll(paths(confirmable, "confirm/%s/%s"));
        assertThat(remindersOf(WRITER)).isEmpty();
    }

    /** The one of that round, as it stands in the ledger and went out. */
    private static MailAndFiles.Taken onlyReminderOf(PersonId person) {
        var letters = remindersOf(person);
        assertThat(letters).hasSize(1);
        var letter = letters.getFirst();
        assertThat(letter.state()).as("%s", letter.reason()).isEqualTo(LetterState.SENT);
        assertThat(letter.about()).containsEntry("round", HandedOverRound.ROUND.value());
        assertThat(deployed.stores().letters().guard(person.receiver())).isPresent();
        return deployed.mail().mails().stream()
                .filter(mail -> letter.mailId().filter(mail.id()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<Letter> remindersOf(PersonId person) {
        return deployed.stores().letters().to(person.receiver()).stream()
                .filter(letter -> letter.kind() == LetterKind.REMINDER)
                .toList();
    }

    /** By hand, so that it is the same at night and on quiet days. */
    private static void letGo(Letter letter) {
        var stores = deployed.stores();
        var released =
                new SendByHand(
                                stores.journal(),
                                stores.letters(),
                                stores.tasks(),
                                Clock.systemUTC())
                        .send(SECRETARIAT, letter.receiver(), letter.occasion());
        assertThat(released).isInstanceOf(SendByHand.Outcome.Released.class);
    }

    private static void call(String name) {
        try (var function = deployed.start(name)) {
            var reply = function.invoke(Events.read("scheduler", Map.of()));
            assertThat(reply.failed()).as(reply.body() + function.logs()).isFalse();
        }
    }

    private static List<String> values(List<CommitmentReference> references) {
        return references.stream().map(CommitmentReference::value).toList();
    }

    private static List<String> paths(List<CommitmentReference> references, String path) {
        return references.stream()
                .map(reference -> path.formatted(reference, HandedOverRound.ROUND))
                .toList();
    }

    private static List<String> leadsTo(MailAndFiles.Taken mail) {
        return LINK.matcher(mail.text())
                .results()
                .map(link -> new Secret(link.group(1)).digest())
                .distinct()
                .flatMap(digest -> deployed.stores().keys().link(digest).stream())
                .map(Link::leadsTo)
                .toList();
    }
}
