package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.AddressEntry;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.LetPersonGo;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.letters.RecordingMail;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of the letters waits for the secretariat, and until when. */
final class LetterTasksTest {

    private static final Instant NOW = Instant.parse("2026-05-12T06:00:00Z");
    private static final Actor SAIDA = new Actor("saida");
    private static final Receiver AIGUL = Receiver.person("aigul");
    private static final EmailAddress ADDRESS = new EmailAddress("aigul@example.org");

    private final SmallForum forum = SmallForum.dueInMay();
    private final SimulatedClock clock = new SimulatedClock(NOW);
    private final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());

    @BeforeEach
    void a_receipt_went_out() {
        forum.focalPoint("aigul", SmallForum.KZ);
        put(owed("receipt", LetterKind.RECEIPT).claimed(NOW).sent(NOW, "mail-1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterState.class,
            names = {"BOUNCED", "COMPLAINED"})
    void a_stopped_address_is_one_task_about_its_person(LetterState said) {
        stopped(said, NOW);
        stopped(said, NOW);

        assertThat(open())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.kind()).isEqualTo(TaskKind.BOUNCED_ADDRESS);
                            assertThat(task.about()).containsEntry("person", "aigul");
                        });
    }

    @Test
    void a_corrected_address_closes_it_and_the_same_event_opens_it_no_more() {
        stopped(LetterState.BOUNCED, NOW);

        correct("aigul.new@example.org");
        stopped(LetterState.BOUNCED, NOW);

        assertThat(open()).isEmpty();
        assertThat(forum.store.tasks().closed(9).getFirst().end().orElseThrow().by())
                .isEqualTo("saida");
    }

    /** It stays stopped, and nobody saw so. */
    @Test
    void of_two_people_with_one_mailbox_the_other_is_a_task_until_that_is_corrected_too() {
        sharesTheMailbox("bolat");
        stopped(LetterState.BOUNCED, NOW);

        correct("aigul.new@example.org");

        assertThat(open())
                .singleElement()
                .satisfies(task -> assertThat(task.about()).containsEntry("person", "bolat"));
        correct("bolat", "bolat.new@example.org");
        assertThat(open()).isEmpty();
    }

    @Test
    void of_two_people_with_one_mailbox_the_other_is_a_task_when_one_leaves() {
        sharesTheMailbox("bolat");
        stopped(LetterState.BOUNCED, NOW);

        new LetPersonGo(
                        forum.store.journal(),
                        forum.store.people(),
                        forum.store.keys(),
                        forum.store.tasks(),
                        clock)
                .leave(SAIDA, new PersonId("aigul"));

        assertThat(open())
                .filteredOn(task -> task.kind() == TaskKind.BOUNCED_ADDRESS)
                .singleElement()
                .satisfies(task -> assertThat(task.about()).containsEntry("person", "bolat"));
    }

    @Test
    void who_is_corrected_first_leaves_the_task_about_the_other() {
        sharesTheMailbox("bolat");
        stopped(LetterState.BOUNCED, NOW);

        correct("bolat", "bolat.new@example.org");

        assertThat(open())
                .singleElement()
                .satisfies(task -> assertThat(task.about()).containsEntry("person", "aigul"));
    }

    @Test
    void another_name_alone_closes_nothing() {
        stopped(LetterState.BOUNCED, NOW);

        correct(ADDRESS.value());

        assertThat(open()).hasSize(1);
    }

    @Test
    void an_address_that_is_let_go_closes_it_until_it_bounces_again() {
        stopped(LetterState.BOUNCED, NOW);

        new LetAddressGo(
                        forum.store.journal(),
                        forum.store.letters(),
                        forum.store.people(),
                        forum.store.tasks(),
                        clock)
                .letGo(SAIDA, ADDRESS.digest());
        assertThat(open()).isEmpty();
        stopped(LetterState.BOUNCED, NOW.plusSeconds(60));

        assertThat(open()).hasSize(1);
    }

    @Test
    void a_full_mailbox_is_no_task() {
        events.record(event(LetterState.BOUNCED, NOW, Optional.empty()));

        assertThat(open()).isEmpty();
    }

    @Test
    void a_letter_that_is_given_up_is_a_task_until_it_is_let_go_by_hand() {
        put(owed("accepted-1", LetterKind.ACCEPTED).claimed(NOW).claimed(NOW));
        var sender =
                LettersOut.sender(
                        forum.store.journal(),
                        forum.store,
                        QuietDays.WEEKENDS,
                        new RecordingMail(),
                        clock);

        sender.send(letter("accepted-1"));

        assertThat(letter("accepted-1").state()).isEqualTo(LetterState.FAILED);
        assertThat(open())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.kind()).isEqualTo(TaskKind.LETTER_FAILED);
                            assertThat(task.about())
                                    .containsEntry("receiver", AIGUL.key())
                                    .containsEntry("occasion", "accepted-1");
                        });
        new SendByHand(forum.store.journal(), forum.store.letters(), forum.store.tasks(), clock)
                .send(new PersonId("saida"), AIGUL, "accepted-1");
        assertThat(open()).isEmpty();
    }

    @Test
    void a_letter_that_went_out_after_all_is_no_task_any_more() {
        var failed = owed("accepted-1", LetterKind.ACCEPTED).claimed(NOW).failed("no-events");
        put(failed);
        forum.store
                .tasks()
                .toOpen(
                        TaskKind.LETTER_FAILED,
                        Map.of("receiver", AIGUL.key(), "occasion", "accepted-1"),
                        NOW)
                .forEach(forum::put);

        events.record(
                new RecordMailEvent.Event(
                        AIGUL,
                        "accepted-1",
                        LetterState.DELIVERED,
                        NOW,
                        "mail-2",
                        Optional.empty(),
                        Optional.empty()));

        assertThat(open()).isEmpty();
    }

    private List<Task> open() {
        return forum.store.tasks().open(9);
    }

    private void sharesTheMailbox(String id) {
        var person = new PersonId(id);
        forum.put(
                new Person(
                        person,
                        id,
                        ADDRESS,
                        Language.ENGLISH,
                        Set.of(Grant.at(SmallForum.KZ, Role.FOCAL_POINT))),
                new AddressEntry(ADDRESS.digest(), person));
    }

    private void correct(String address) {
        correct("aigul", address);
    }

    private void correct(String person, String address) {
        new CorrectPerson(
                        forum.store.journal(),
                        forum.store.people(),
                        forum.store.letters(),
                        forum.store.tasks(),
                        clock)
                .correct(
                        SAIDA,
                        new PersonId(person),
                        "Aigul A.",
                        new EmailAddress(address),
                        Language.ENGLISH);
    }

    private void stopped(LetterState said, Instant at) {
        events.record(event(said, at, Optional.of(ADDRESS.digest())));
    }

    private static RecordMailEvent.Event event(
            LetterState said, Instant at, Optional<String> stops) {
        return new RecordMailEvent.Event(
                AIGUL, "receipt", said, at, "mail-1", Optional.of("General"), stops);
    }

    private void put(Letter letter) {
        forum.put(revisedFrom(letter));
    }

    /** As if it had been stored step by step. */
    private static Letter revisedFrom(Letter letter) {
        return new Letter(
                letter.receiver(),
                letter.occasion(),
                letter.kind(),
                letter.about(),
                letter.causedAt(),
                letter.state(),
                letter.notBefore(),
                letter.attempts(),
                letter.leaseUntil(),
                letter.repeated(),
                letter.sentAt(),
                letter.mailId(),
                letter.reason(),
                1);
    }

    private Letter letter(String occasion) {
        return forum.store.letters().find(AIGUL, occasion).orElseThrow();
    }

    private static Letter owed(String occasion, LetterKind kind) {
        return Letter.pending(AIGUL, kind, occasion, Map.of(), NOW, NOW);
    }
}
