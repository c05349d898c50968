package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.followup.core.access.PersonId;
import org.followup.core.history.CommitResult;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.Test;

/** A mail that was accepted and then not sent, for what the mail service found in it. */
final class HarmfulLettersTest {

    private static final Instant NOW = Instant.parse("2026-05-12T06:00:00Z");
    private static final PersonId SAIDA = new PersonId("saida");
    private static final Receiver AIGUL = Receiver.person("aigul");

    private final SmallForum forum = SmallForum.dueInMay();
    private final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());
    private final SendByHand byHand =
            new SendByHand(
                    forum.store.journal(),
                    forum.store.letters(),
                    forum.store.tasks(),
                    new SimulatedClock(NOW));

    @Test
    void it_is_a_task_and_says_nothing_of_the_address() {
        sent("accepted-1", LetterKind.ACCEPTED);

        events.record(told("accepted-1", LetterState.BOUNCED));
        events.record(told("accepted-1", LetterState.BOUNCED));

        assertThat(letter("accepted-1").state()).isEqualTo(LetterState.BOUNCED);
        assertThat(letter("accepted-1").reason()).contains(RecordMailEvent.HARMFUL);
        assertThat(open())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.kind()).isEqualTo(TaskKind.LETTER_FAILED);
                            assertThat(task.about()).containsEntry("occasion", "accepted-1");
                        });
        var digest = new EmailAddress("aigul@example.org").digest();
        assertThat(forum.store.letters().address(digest)).isEmpty();
    }

    /** The mail service tells that it accepted it, too; and the sender may hear last of all. */
    @Test
    void it_is_so_in_any_order() {
        var random = new Random(20260512);
        for (var round = 0; round < 100; round++) {
            var occasion = "letter-" + round;
            claimed(occasion, LetterKind.ACCEPTED);
            var all = new ArrayList<Runnable>();
            for (var state : List.of(LetterState.SENT, LetterState.BOUNCED)) {
                all.addAll(Collections.nCopies(2, () -> events.record(told(occasion, state))));
            }
            all.add(() -> forum.put(letter(occasion).sent(NOW, "mail-1")));
            Collections.shuffle(all, random);

            all.forEach(Runnable::run);

            assertThat(letter(occasion).state()).isEqualTo(LetterState.BOUNCED);
            assertThat(letter(occasion).reason()).contains(RecordMailEvent.HARMFUL);
        }
        assertThat(forum.store.tasks().open(200)).hasSize(100);
    }

    @Test
    void letter_and_task_are_written_at_once() {
        sent("accepted-1", LetterKind.ACCEPTED);
        var journal = new FaultyJournal(forum.store.journal());
        var written = new ArrayList<Class<?>>();
        journal.plan(
                transaction -> {
                    transaction.puts().forEach(view -> written.add(view.getClass()));
                    return FaultyJournal.Fault.NONE;
                });

        new RecordMailEvent(journal, forum.store.letters(), forum.store.tasks())
                .record(told("accepted-1", LetterState.BOUNCED));

        assertThat(written).endsWith(Letter.class, Task.class);
        assertThat(open()).hasSize(1);
    }

    @Test
    void let_go_by_hand_it_is_a_task_no_more_and_what_was_told_before_makes_none() {
        sent("accepted-1", LetterKind.ACCEPTED);
        events.record(told("accepted-1", LetterState.BOUNCED));

        var outcome = byHand.send(SAIDA, AIGUL, "accepted-1");
        events.record(told("accepted-1", LetterState.BOUNCED));

        assertThat(outcome).isInstanceOf(SendByHand.Outcome.Released.class);
        assertThat(letter("accepted-1@2").state()).isEqualTo(LetterState.PENDING);
        assertThat(open()).isEmpty();
        assertThat(forum.store.tasks().closed(9).getFirst().end().orElseThrow().by())
                .isEqualTo("saida");
    }

    /** As far as anybody knew it had failed, and that was a task already. */
    @Test
    void one_that_was_given_up_before_stays_the_same_task() {
        claimed("accepted-1", LetterKind.ACCEPTED);
        var given = letter("accepted-1").givenUp(Reasons.NO_EVENTS);
        var stored = new LetterTasks(forum.store.tasks()).stored(given, NOW);
        assertThat(forum.store.journal().commit(stored)).isInstanceOf(CommitResult.Committed.class);

        events.record(told("accepted-1", LetterState.BOUNCED));

        assertThat(letter("accepted-1").state()).isEqualTo(LetterState.BOUNCED);
        assertThat(open()).hasSize(1);
        byHand.send(SAIDA, AIGUL, "accepted-1");
        assertThat(open()).isEmpty();
    }

    @Test
    void who_complains_of_it_has_got_it_and_it_is_no_task() {
        sent("accepted-1", LetterKind.ACCEPTED);
        events.record(told("accepted-1", LetterState.BOUNCED));

        events.record(told("accepted-1", LetterState.COMPLAINED));

        assertThat(open()).isEmpty();
    }

    @Test
    void who_waits_for_a_letter_to_sign_in_asks_for_another() {
        sent("sign-in-1", LetterKind.SIGN_IN);

        events.record(told("sign-in-1", LetterState.BOUNCED));

        assertThat(letter("sign-in-1").state()).isEqualTo(LetterState.BOUNCED);
        assertThat(open()).isEmpty();
    }

    private List<Task> open() {
        return forum.store.tasks().open(9);
    }

    private Letter letter(String occasion) {
        return forum.store.letters().find(AIGUL, occasion).orElseThrow();
    }

    private void claimed(String occasion, LetterKind kind) {
        forum.put(Letter.pending(AIGUL, kind, occasion, Map.of(), NOW, NOW));
        forum.put(letter(occasion).claimed(NOW.plusSeconds(60)));
    }

    private void sent(String occasion, LetterKind kind) {
        claimed(occasion, kind);
        forum.put(letter(occasion).sent(NOW, "mail-1"));
    }

    private static RecordMailEvent.Event told(String occasion, LetterState state) {
        return new RecordMailEvent.Event(
                AIGUL,
                occasion,
                state,
                NOW,
                "mail-1",
                Optional.of(RecordMailEvent.HARMFUL).filter(w -> state == LetterState.BOUNCED),
                Optional.empty());
    }
}
