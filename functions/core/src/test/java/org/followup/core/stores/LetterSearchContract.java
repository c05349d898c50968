package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterPlace;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.LetterTurn;
import org.followup.core.letters.Letters;
import org.followup.core.letters.LettersPage;
import org.followup.core.letters.Receiver;
import org.junit.jupiter.api.Test;

/** What is looked for in the ledger of letters is found, page by page, on and back. */
public abstract class LetterSearchContract extends StoreContract {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final long SEED = 20260318;
    private static final int A_PAGE = 7;

    private final Random drawing = new Random(SEED);

    /** The same store, which looks through no more than so many letters for one question. */
    protected abstract Letters lookingThrough(int letters);

    @Test
    void every_letter_of_a_month_is_on_one_page_in_its_order() {
        var letters = some(200, LetterState.values());

        for (var search : searches()) {
            var all = in(letters, search);
            assertThat(on(ports.letters(), search)).as("%s", search).isEqualTo(all);
            assertThat(back(ports.letters(), search)).as("%s", search).isEqualTo(all);
        }
    }

    @Test
    void it_is_found_too_where_a_question_is_answered_before_the_end() {
        var closed =
                Stream.of(LetterState.values())
                        .filter(s -> !s.isOpen())
                        .toArray(LetterState[]::new);
        var letters = some(200, closed);
        var few = lookingThrough(20);

        for (var search : searches()) {
            var all = in(letters, search);
            assertThat(on(few, search)).as("%s", search).isEqualTo(all);
            assertThat(back(few, search)).as("%s", search).isEqualTo(all);
        }
    }

    @Test
    void a_page_that_is_not_full_says_from_where_to_go_on() {
        add(closed("failed", NOON, LetterState.FAILED));
        add(IntStream.range(1, 60).mapToObj(n -> sent(NOON.plusSeconds(n))).toList());

        var failed = new LetterSearch(month(), Optional.of(LetterState.FAILED), any(), any());
        var page = lookingThrough(20).look(failed, LetterTurn.first(), A_PAGE);

        assertThat(page.letters()).isEmpty();
        assertThat(page.all()).isTrue();
        assertThat(page.further().orElseThrow().causedAt()).isBefore(NOON.plusSeconds(59));
        assertThat(on(lookingThrough(20), failed)).hasSize(1);
    }

    @Test
    void of_one_receiver_the_letters_of_all_months_are_found() {
        var letters = some(120, LetterState.values());
        var before = NOON.minusSeconds(90_000_000);
        add(closed("long-ago", before, LetterState.DELIVERED));
        var search = to(Receiver.person("p-1"));

        var found = on(ports.letters(), search);

        assertThat(found.getLast().occasion()).isEqualTo("long-ago");
        assertThat(found.subList(0, found.size() - 1)).isEqualTo(in(letters, search));
        assertThat(back(ports.letters(), search)).isEqualTo(found);
        assertThat(ports.letters().look(search, LetterTurn.first(), A_PAGE).all()).isTrue();
        assertThat(lookingThrough(3).look(search, LetterTurn.first(), A_PAGE).all()).isFalse();
    }

    @Test
    void a_place_need_not_have_a_letter() {
        add(closed("one", NOON, LetterState.SENT), closed("two", NOON, LetterState.SENT));
        var years = NOON.plusSeconds(900_000_000);

        for (var place : List.of("", "person-p-0", "\u202e", "x".repeat(900))) {
            assertThat(after(new LetterPlace(years, place, place))).hasSize(2);
            assertThat(before(new LetterPlace(years, place, place))).isEmpty();
            assertThat(after(new LetterPlace(Instant.EPOCH, place, place))).isEmpty();
            assertThat(before(new LetterPlace(Instant.EPOCH, place, place))).hasSize(2);
        }
        assertThat(after(new LetterPlace(NOON, "person-p-1", "one")))
                .extracting(Letter::occasion)
                .isEqualTo(List.of("two"));
    }

    private List<Letter> after(LetterPlace place) {
        var turn = LetterTurn.after(place);
        return ports.letters().look(LetterSearch.in(MARCH), turn, A_PAGE).letters();
    }

    private List<Letter> before(LetterPlace place) {
        var turn = LetterTurn.before(place);
        return ports.letters().look(LetterSearch.in(MARCH), turn, A_PAGE).letters();
    }

    private static List<LetterSearch> searches() {
        var ofKz = new LetterSearch.OfOffice("kz", Set.of(Receiver.person("p-1")));
        var failed = Optional.of(LetterState.FAILED);
        var receipt = Optional.of(LetterKind.RECEIPT);
        return List.of(
                LetterSearch.in(MARCH),
                new LetterSearch(month(), failed, any(), any()),
                new LetterSearch(month(), Optional.of(LetterState.PENDING), any(), any()),
                new LetterSearch(month(), any(), receipt, any()),
                new LetterSearch(month(), any(), any(), Optional.of(ofKz)),
                new LetterSearch(month(), failed, receipt, Optional.of(ofKz)),
                new LetterSearch(
                        new LetterSearch.Where.Month(MARCH.plusMonths(1)), any(), any(), any()));
    }

    private static <T> Optional<T> any() {
        return Optional.empty();
    }

    private static LetterSearch.Where month() {
        return new LetterSearch.Where.Month(MARCH);
    }

    private static LetterSearch to(Receiver receiver) {
        return new LetterSearch(new LetterSearch.Where.To(receiver), any(), any(), any());
    }

    private static List<Letter> in(List<Letter> letters, LetterSearch search) {
        return letters.stream().filter(search::takes).toList();
    }

    /** From the first page to the last. */
    private static List<Letter> on(Letters ledger, LetterSearch search) {
        var all = new ArrayList<Letter>();
        var turn = LetterTurn.first();
        LettersPage page;
        do {
            page = ledger.look(search, turn, A_PAGE);
            assertThat(page.letters()).hasSizeLessThanOrEqualTo(A_PAGE);
            all.addAll(page.letters());
            turn = page.further().map(LetterTurn::after).orElse(turn);
        } while (page.further().isPresent());
        return all;
    }

    /** From before the last to the first. */
    private static List<Letter> back(Letters ledger, LetterSearch search) {
        var all = new ArrayList<Letter>();
        var turn = LetterTurn.before(LetterPlace.before(Instant.EPOCH));
        LettersPage page;
        do {
            page = ledger.look(search, turn, A_PAGE);
            all.addAll(0, page.letters());
            turn = page.further().map(LetterTurn::before).orElse(turn);
        } while (page.further().isPresent());
        return all;
    }

    /** Several of one moment, as one transaction writes them; the latest first. */
    private List<Letter> some(int count, LetterState... states) {
        var letters =
                IntStream.range(0, count)
                        .mapToObj(n -> drawn(n, states[drawing.nextInt(states.length)]))
                        .sorted(Comparator.comparing(LetterPlace::of))
                        .toList();
        add(letters);
        return letters;
    }

    private Letter drawn(int number, LetterState state) {
        var kinds = List.of(LetterKind.REMINDER, LetterKind.RECEIPT, LetterKind.ACCEPTED);
        var about =
                drawing.nextInt(3) == 0
                        ? Map.<String, String>of()
                        : Map.of("office", drawing.nextBoolean() ? "kz" : "kg");
        return letter(
                Receiver.person("p-" + drawing.nextInt(4)),
                "n" + number,
                kinds.get(drawing.nextInt(kinds.size())),
                about,
                NOON.plusSeconds(drawing.nextInt(20)),
                state);
    }

    private static Letter sent(Instant at) {
        return closed("sent-" + at, at, LetterState.SENT);
    }

    private static Letter closed(String occasion, Instant at, LetterState state) {
        return letter(Receiver.person("p-1"), occasion, LetterKind.REMINDER, Map.of(), at, state);
    }

    private static Letter letter(
            Receiver receiver,
            String occasion,
            LetterKind kind,
            Map<String, String> about,
            Instant at,
            LetterState state) {
        return new Letter(
                receiver,
                occasion,
                kind,
                about,
                at,
                state,
                at,
                0,
                Optional.of(at).filter(lease -> state == LetterState.SENDING),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private void add(Letter... letters) {
        add(List.of(letters));
    }

    private void add(List<Letter> letters) {
        for (var from = 0; from < letters.size(); from += Transaction.MOST) {
            var until = Math.min(letters.size(), from + Transaction.MOST);
            assertThat(commit(Transaction.without().add(letters.subList(from, until))))
                    .isEqualTo(COMMITTED);
        }
    }
}
