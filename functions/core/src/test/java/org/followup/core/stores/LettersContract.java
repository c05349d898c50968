package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.followup.core.history.HistoryId;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Guard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Pause;
import org.followup.core.letters.Receiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The ledger of letters. */
public abstract class LettersContract extends StoreContract {

    private static final Receiver AIGUL = Receiver.person("p-aigul");

    @Test
    void a_letter_is_found_by_its_receiver_and_occasion() {
        var letter = letter(LetterKind.REMINDER, "step", NOON);
        store(letter);

        assertThat(ports.letters().find(AIGUL, "step")).contains(letter);
        assertThat(ports.letters().find(AIGUL, "other")).isEmpty();
        assertThat(ports.letters().find(Receiver.person("p-b"), "step")).isEmpty();
    }

    @Test
    void the_letters_of_a_receiver_are_found_open_or_not_the_latest_first() {
        store(
                causedAt("old", NOON.minusSeconds(90_000_000)),
                causedAt("dropped", NOON),
                causedAt("dropped", NOON).dropped("nothing-missing"),
                causedAt("new", NOON.plusSeconds(60)),
                Letter.pending(
                        Receiver.person("p-b"), LetterKind.RECEIPT, "new", Map.of(), NOON, NOON));

        assertThat(ports.letters().to(AIGUL))
                .extracting(Letter::occasion)
                .isEqualTo(List.of("new", "dropped", "old"));
        assertThat(ports.letters().to(Receiver.person("p"))).isEmpty();
    }

    @Test
    void an_occasion_makes_one_letter() {
        store(letter(LetterKind.REMINDER, "step", NOON));

        var again = letter(LetterKind.REMINDER, "step", NOON.plusSeconds(60));

        assertThat(commit(Transaction.without().put(again))).isEqualTo(LOST);
    }

    @Test
    void urgent_letters_are_due_first_then_the_longest_waiting() {
        store(
                letter(LetterKind.REMINDER, "calm-2", NOON.minusSeconds(600)),
                letter(LetterKind.REMINDER, "calm-1", NOON.minusSeconds(900)),
                letter(LetterKind.SIGN_IN, "urgent-2", NOON),
                letter(LetterKind.RECEIPT, "urgent-1", NOON.minusMillis(1)),
                letter(LetterKind.SIGN_IN, "too-early", NOON.plusMillis(1)),
                letter(LetterKind.REMINDER, "tomorrow", NOON.plusSeconds(86_400)));

        assertThat(due(NOON, 10)).isEqualTo(List.of("urgent-1", "urgent-2", "calm-1", "calm-2"));
        assertThat(due(NOON, 3)).isEqualTo(List.of("urgent-1", "urgent-2", "calm-1"));
        assertThat(due(NOON, 1)).isEqualTo(List.of("urgent-1"));
        assertThat(due(NOON, 0)).isEmpty();
    }

    @Test
    void a_claimed_letter_is_due_again_after_its_lease() {
        var letter = letter(LetterKind.RECEIPT, "receipt", NOON);
        store(letter, letter.claimed(NOON.plusSeconds(60)));

        assertThat(due(NOON.plusSeconds(59), 10)).isEmpty();
        assertThat(ports.letters().nextDue(NOON)).contains(NOON.plusSeconds(60));
        assertThat(due(NOON.plusSeconds(60), 10)).isEqualTo(List.of("receipt"));
        assertThat(ports.letters().nextDue(NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_letter_whose_fate_is_known_is_due_no_more_and_keeps_its_place_in_its_month() {
        for (var state : LetterState.values()) {
            if (!state.isOpen()) {
                store(inState(state));
            }
        }

        assertThat(due(NOON, 100)).isEmpty();
        assertThat(ports.letters().nextDue(NOON.minusSeconds(3600))).isEmpty();
        assertThat(ports.letters().causedIn(YearMonth.of(2026, 3)))
                .hasSize(LetterState.values().length - 2);
    }

    @Test
    void the_next_letter_is_the_earliest_of_both_lanes() {
        assertThat(ports.letters().nextDue(NOON)).isEmpty();
        store(letter(LetterKind.REMINDER, "calm", NOON.plusSeconds(60)));
        assertThat(ports.letters().nextDue(NOON)).contains(NOON.plusSeconds(60));
        store(letter(LetterKind.RECEIPT, "urgent", NOON.plusSeconds(30)));
        assertThat(ports.letters().nextDue(NOON)).contains(NOON.plusSeconds(30));
        store(letter(LetterKind.RECEIPT, "due", NOON));

        assertThat(ports.letters().nextDue(NOON)).contains(NOON.plusSeconds(30));
        assertThat(ports.letters().nextDue(NOON.plusSeconds(30))).contains(NOON.plusSeconds(60));
    }

    @Test
    void a_month_shows_open_and_closed_letters_the_latest_first() {
        var first = Instant.parse("2026-03-01T00:00:00Z");
        var last = Instant.parse("2026-03-31T23:59:59.999Z");
        store(
                causedAt("first", first),
                causedAt("sent", NOON),
                causedAt("sent", NOON).dropped("nothing-missing"),
                causedAt("last", last),
                causedAt("before", first.minusMillis(1)),
                causedAt("after", last.plusMillis(1)));

        assertThat(ports.letters().causedIn(YearMonth.of(2026, 3)))
                .extracting(Letter::occasion)
                .isEqualTo(List.of("last", "sent", "first"));
    }

    @Tag("slow")
    @Test
    void hundreds_of_letters_are_read_to_the_last_page() {
        var about = Map.of("forum", "x".repeat(2000));
        for (var batch = 0; batch < 6; batch++) {
            var letters =
                    IntStream.range(batch * 100, batch * 100 + 100)
                            .mapToObj(n -> reminder("n" + n, about, NOON.plusMillis(n)))
                            .toList();
            assertThat(commit(Transaction.without().add(letters))).isEqualTo(COMMITTED);
        }

        assertThat(due(NOON.plusSeconds(9), Integer.MAX_VALUE))
                .isEqualTo(IntStream.range(0, 600).mapToObj(n -> "n" + n).toList());
        assertThat(due(NOON.plusSeconds(9), 560)).hasSize(560);
        assertThat(ports.letters().causedIn(YearMonth.of(2026, 3))).hasSize(600);
    }

    @Test
    void pauses_are_found_the_latest_first_and_end_as_they_were_read() {
        var one = pause("pause-1", NOON);
        var other = pause("pause-2", NOON.plusSeconds(60));
        store(one, other);

        assertThat(ports.letters().pauses()).isEqualTo(List.of(other, one));

        store(one.ended(NOON.plusSeconds(9)));
        assertThat(commit(Transaction.without().put(one.ended(NOON)))).isEqualTo(LOST);
        assertThat(ports.letters().pauses())
                .isEqualTo(List.of(other, one.ended(NOON.plusSeconds(9))));
    }

    @Test
    void a_guard_holds_the_day_of_the_last_reminder() {
        var guard = new Guard(AIGUL, LocalDate.of(2026, 3, 2), "step", 1);
        assertThat(ports.letters().guard(AIGUL)).isEmpty();
        store(guard, guard.taken(LocalDate.of(2026, 3, 3), "next"));

        assertThat(commit(Transaction.without().put(guard.taken(guard.remindedOn(), "late"))))
                .isEqualTo(LOST);
        assertThat(ports.letters().guard(AIGUL).orElseThrow().occasion()).isEqualTo("next");
    }

    @Test
    void addresses_are_stopped_until_they_are_let_go_the_latest_first() {
        var one = stopped("one", NOON);
        var other = stopped("other", NOON.plusSeconds(60));
        store(one, other);

        assertThat(ports.letters().address("one")).contains(one);
        assertThat(ports.letters().address("third")).isEmpty();
        assertThat(ports.letters().stoppedAddresses()).isEqualTo(List.of(other, one));

        store(one.letGo(NOON));
        assertThat(commit(Transaction.without().put(one.letGo(NOON)))).isEqualTo(LOST);
        assertThat(ports.letters().stoppedAddresses()).isEqualTo(List.of(other));
        assertThat(ports.letters().address("one")).contains(one.letGo(NOON));
    }

    @Test
    void of_two_who_would_drain_one_gets_the_turn() {
        var first = new DrainTurn("one", NOON, 1);
        assertThat(ports.letters().drainTurn()).isEmpty();

        store(first);

        assertThat(commit(Transaction.without().put(new DrainTurn("other", NOON, 1))))
                .isEqualTo(LOST);
        store(first.taken("other", NOON));
        assertThat(commit(Transaction.without().put(first.taken("third", NOON)))).isEqualTo(LOST);
        assertThat(ports.letters().drainTurn()).contains(new DrainTurn("other", NOON, 2));
    }

    @Test
    void whether_events_are_heard_is_kept() {
        assertThat(ports.letters().eventsHeard()).isEqualTo(EventsHeard.nothing());

        var heard = EventsHeard.nothing().heard(NOON);
        store(heard);

        assertThat(ports.letters().eventsHeard()).isEqualTo(heard);
    }

    private static AddressState stopped(String digest, Instant at) {
        return new AddressState(
                digest, LetterState.BOUNCED, at, AIGUL, "step", Optional.empty(), 1);
    }

    private static Pause pause(String id, Instant from) {
        return new Pause(
                id,
                new TreeMap<>(Map.of("office", "kz")),
                from,
                from.plusSeconds(3600),
                "p-1",
                new TextId(HistoryId.SERVICE, 7, "reason"),
                1);
    }

    private List<String> due(Instant now, int limit) {
        return ports.letters().due(now, limit).stream().map(Letter::occasion).toList();
    }

    private static Letter letter(LetterKind kind, String occasion, Instant notBefore) {
        return Letter.pending(AIGUL, kind, occasion, Map.of(), NOON, notBefore);
    }

    private static Letter reminder(String occasion, Map<String, String> about, Instant at) {
        return Letter.pending(AIGUL, LetterKind.REMINDER, occasion, about, NOON, at);
    }

    private static Letter causedAt(String occasion, Instant at) {
        return Letter.pending(AIGUL, LetterKind.REMINDER, occasion, Map.of(), at, at);
    }

    private static Letter inState(LetterState state) {
        var none = Optional.<String>empty();
        return new Letter(
                AIGUL,
                state.name(),
                LetterKind.REMINDER,
                Map.of(),
                NOON,
                state,
                NOON,
                1,
                Optional.empty(),
                false,
                Optional.empty(),
                none,
                none,
                1);
    }
}
