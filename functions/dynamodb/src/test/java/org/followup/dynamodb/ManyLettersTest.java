package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.LetterTurn;
import org.followup.core.letters.Receiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A month of a large forum. Of its letters the desk read the latest 2,000 and filtered them then,
 * so that one that had failed before was never found.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ManyLettersTest {

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final int CLOSED = 5_000;
    private static final int WAITING = 300;

    private final LocalDynamoDb database = new LocalDynamoDb();
    private final Meter meter = new Meter(database.client());
    private DynamoDbStores stores;

    @BeforeAll
    void a_month() {
        stores = DynamoDbStores.on(meter.metered(), database.newTable());
        add(
                IntStream.range(0, CLOSED)
                        .mapToObj(n -> n == 7 ? sent(n).failed("rejected") : sent(n))
                        .map(ManyLettersTest::asNew)
                        .toList());
        add(IntStream.range(CLOSED, CLOSED + WAITING).mapToObj(ManyLettersTest::waits).toList());
    }

    @BeforeEach
    void nothing_asked_yet() {
        meter.taken();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void one_that_failed_before_thousands_of_others_is_found_at_once() {
        var page = stores.letters().look(only(LetterState.FAILED), LetterTurn.first(), 50);

        assertThat(page.letters()).extracting(Letter::occasion).containsExactly("n7");
        assertThat(page.further()).isEmpty();
        assertThat(meter.requests()).isEqualTo(6);
    }

    @Test
    void a_page_reads_little_more_than_it_shows() {
        stores.letters().look(only(LetterState.SENT), LetterTurn.first(), 50);

        assertThat(meter.taken()).startsWith("1 | ");

        var page = stores.letters().look(LetterSearch.in(MARCH), LetterTurn.first(), 50);

        assertThat(page.letters().getFirst().occasion()).isEqualTo("n5299");
        assertThat(meter.requests()).isEqualTo(3);
    }

    @Test
    void all_are_on_some_page_those_that_wait_too() {
        var found = new ArrayList<String>();
        var turn = Optional.of(LetterTurn.first());
        while (turn.isPresent()) {
            var page = stores.letters().look(LetterSearch.in(MARCH), turn.get(), 400);
            page.letters().forEach(letter -> found.add(letter.occasion()));
            turn = page.further().map(LetterTurn::after);
        }

        var latestFirst =
                IntStream.range(0, CLOSED + WAITING).mapToObj(n -> "n" + n).toList().reversed();
        assertThat(found).isEqualTo(latestFirst);
    }

    private static LetterSearch only(LetterState state) {
        return new LetterSearch(
                new LetterSearch.Where.Month(MARCH),
                Optional.of(state),
                Optional.empty(),
                Optional.empty());
    }

    private static Letter waits(int number) {
        var about =
                Map.of(
                        "forum", "2026",
                        "office", "o-" + number % 190,
                        "round", "2026-1",
                        "dueOn", "2026-03-31",
                        "step", "14-before");
        var at = FIRST.plusSeconds(400L * number);
        return Letter.pending(
                Receiver.person("p-" + number % 570),
                LetterKind.REMINDER,
                "n" + number,
                about,
                at,
                at);
    }

    private static Letter sent(int number) {
        var letter = waits(number);
        return letter.claimed(letter.causedAt()).sent(letter.causedAt(), "mail-" + number);
    }

    /** As it stands after its states, put at once. */
    private static Letter asNew(Letter letter) {
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

    private void add(List<Letter> letters) {
        for (var from = 0; from < letters.size(); from += Transaction.MOST) {
            var until = Math.min(letters.size(), from + Transaction.MOST);
            stores.journal().commit(Transaction.without().add(letters.subList(from, until)));
        }
    }
}
