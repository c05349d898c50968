package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.RecordMailEvent.Outcome;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordMailEventTest {

    private static final Instant NOON = Instant.parse("2026-05-15T12:00:00Z");
    private static final Receiver AIGUL = Receiver.person("aigul");

    private static final List<LetterState> TOLD =
            List.of(
                    LetterState.SENT,
                    LetterState.DELAYED,
                    LetterState.DELIVERED,
                    LetterState.BOUNCED,
                    LetterState.COMPLAINED);

    private final SmallForum forum = SmallForum.dueInMay();
    private final RecordMailEvent events =
            new RecordMailEvent(forum.store.journal(), forum.store.letters(), forum.store.tasks());

    @Test
    void events_twice_and_in_any_order_end_in_the_highest_rank() {
        var random = new Random(20260515);
        for (var round = 0; round < 200; round++) {
            var letter = claimed("letter-" + round);
            var all = new ArrayList<LetterState>();
            for (var drawn = 0; drawn < 4; drawn++) {
                var state = TOLD.get(random.nextInt(TOLD.size()));
                all.addAll(List.of(state, state));
            }
            Collections.shuffle(all, random);

            all.forEach(state -> events.record(event(letter, state)));

            assertThat(stored(letter).state()).isEqualTo(Collections.max(all));
            assertThat(stored(letter).mailId()).contains("mail-1");
        }
    }

    @Test
    void the_same_event_again_says_nothing_new() {
        var letter = claimed("letter");

        assertThat(events.record(event(letter, LetterState.DELIVERED)))
                .isInstanceOf(Outcome.Recorded.class);
        var revision = stored(letter).revision();

        assertThat(events.record(event(letter, LetterState.DELIVERED)))
                .isInstanceOf(Outcome.NothingNew.class);
        assertThat(stored(letter).revision()).isEqualTo(revision);
    }

    /** Else a letter without an answer would be given up, as if nobody told of letters. */
    @Test
    void that_an_event_came_is_noted_also_when_its_race_is_lost_and_no_other_follows() {
        var letter = claimed("letter");
        var before = EventsHeard.nothing().heard(NOON.minusSeconds(86_400));
        forum.put(before);
        forum.put(before.accepted(NOON));
        var journal = new FaultyJournal(forum.store.journal());
        journal.at(1, FaultyJournal.Fault.conflict());

        new RecordMailEvent(journal, forum.store.letters(), forum.store.tasks())
                .record(event(letter, LetterState.DELIVERED));

        assertThat(forum.store.letters().eventsHeard().arrive(NOON.plusSeconds(3_600))).isTrue();
    }

    @Test
    void an_event_of_an_unknown_letter_changes_nothing() {
        var unknown = Letter.pending(AIGUL, LetterKind.REMINDER, "never", Map.of(), NOON, NOON);

        assertThat(events.record(event(unknown, LetterState.DELIVERED)))
                .isEqualTo(new Outcome.UnknownLetter());
        assertThat(forum.letters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterState.class,
            names = {"BOUNCED", "COMPLAINED"})
    void of_an_unknown_letter_what_is_hard_stops_the_address_and_makes_a_task(LetterState said) {
        var unknown = Letter.pending(AIGUL, LetterKind.REMINDER, "never", Map.of(), NOON, NOON);
        var digest = new EmailAddress("aigul@example.org").digest();
        var event = hard(event(unknown, said), digest);

        assertThat(events.record(event)).isInstanceOf(Outcome.OnlyStopped.class);
        assertThat(events.record(event)).isEqualTo(new Outcome.UnknownLetter());

        assertThat(forum.store.letters().stoppedAddresses())
                .extracting(AddressState::digest, AddressState::said)
                .containsExactly(tuple(digest, said));
        assertThat(forum.store.tasks().open(10))
                .extracting(Task::kind, Task::about)
                .containsExactly(tuple(TaskKind.BOUNCED_ADDRESS, Map.of("address", digest)));
        assertThat(forum.letters()).isEmpty();
        assertThat(forum.store.letters().eventsHeard()).isEqualTo(EventsHeard.nothing());
    }

    /** Told late, after somebody has let the address go. */
    @Test
    void of_an_unknown_letter_what_was_said_before_the_letting_go_stops_nothing() {
        var unknown = Letter.pending(AIGUL, LetterKind.REMINDER, "never", Map.of(), NOON, NOON);
        var digest = new EmailAddress("aigul@example.org").digest();
        var before = hard(event(unknown, LetterState.BOUNCED), digest);
        events.record(before);
        var state = forum.store.letters().address(digest).orElseThrow();
        forum.put(state.letGo(NOON.plusSeconds(60)));

        assertThat(events.record(before)).isEqualTo(new Outcome.UnknownLetter());
        assertThat(forum.store.letters().stoppedAddresses()).isEmpty();
    }

    private static RecordMailEvent.Event hard(RecordMailEvent.Event event, String digest) {
        return new RecordMailEvent.Event(
                event.receiver(),
                event.occasion(),
                event.state(),
                event.at(),
                event.mailId(),
                event.reason(),
                Optional.of(digest));
    }

    @ParameterizedTest
    @EnumSource(
            value = LetterState.class,
            names = {"SENT", "DELAYED", "DELIVERED", "BOUNCED", "COMPLAINED"})
    void an_event_settles_a_letter_that_waits_again(LetterState state) {
        var letter = claimed("letter");
        forum.put(letter.deferred(NOON.plusSeconds(60), Reasons.QUIET));

        events.record(event(letter, state));

        assertThat(stored(letter).state()).isEqualTo(state);
        assertThat(stored(letter).isDue(NOON.plusSeconds(3600))).isFalse();
    }

    private Letter claimed(String occasion) {
        var letter = Letter.pending(AIGUL, LetterKind.REMINDER, occasion, Map.of(), NOON, NOON);
        forum.put(letter);
        forum.put(letter.claimed(NOON.plusSeconds(60)));
        return stored(letter);
    }

    private Letter stored(Letter letter) {
        return forum.store.letters().find(letter.receiver(), letter.occasion()).orElseThrow();
    }

    private static RecordMailEvent.Event event(Letter letter, LetterState state) {
        return new RecordMailEvent.Event(
                letter.receiver(),
                letter.occasion(),
                state,
                NOON,
                "mail-1",
                Optional.empty(),
                Optional.empty());
    }
}
