package org.followup.dynamodb;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.EventsHeard;
import org.followup.core.letters.Guard;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterTurn;
import org.followup.core.letters.Letters;
import org.followup.core.letters.LettersPage;
import org.followup.core.letters.MailQuota;
import org.followup.core.letters.Pause;
import org.followup.core.letters.Receiver;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The ledger of letters. Lists come from the index, which follows the table within moments; whoever
 * acts on a letter writes its next revision, so a stale line does no harm.
 */
final class DynamoDbLetters implements Letters {

    private static final Comparator<Letter> LATEST_FIRST =
            Comparator.comparing(Letter::causedAt)
                    .reversed()
                    .thenComparing(letter -> letter.receiver().key())
                    .thenComparing(Letter::occasion);

    private static final System.Logger LOG = System.getLogger(DynamoDbLetters.class.getName());

    /** For one question: with letters of half a kilobyte, ten megabytes in a second or so. */
    private static final int MOST_LOOKED_THROUGH = 20_000;

    private final Table table;
    private final int mostLookedThrough;

    DynamoDbLetters(Table table) {
        this(table, MOST_LOOKED_THROUGH);
    }

    DynamoDbLetters(Table table, int mostLookedThrough) {
        this.table = table;
        this.mostLookedThrough = mostLookedThrough;
    }

    @Override
    public Optional<Letter> find(Receiver receiver, String occasion) {
        return table.find(Letter.class, LetterKeys.letter(receiver, occasion));
    }

    @Override
    public List<Letter> to(Receiver receiver) {
        return table.all(Letter.class, LetterKeys.letters(receiver)).stream()
                .sorted(LATEST_FIRST)
                .toList();
    }

    @Override
    public List<Pause> pauses() {
        return table.all(Pause.class, LetterKeys.PAUSES).stream()
                .sorted(Comparator.comparing(Pause::from).reversed().thenComparing(Pause::id))
                .toList();
    }

    @Override
    public Optional<AddressState> address(String digest) {
        return table.find(AddressState.class, AccessKeys.addressState(digest));
    }

    @Override
    public List<AddressState> stoppedAddresses() {
        var query = index(AccessKeys.STOPPED_ADDRESSES, "", Map.of()).build();
        return table.client().queryPaginator(query).items().stream()
                .map(item -> AddressStateItem.fromItem(new ItemReader(item)))
                .sorted(
                        Comparator.comparing(AddressState::saidAt)
                                .reversed()
                                .thenComparing(AddressState::digest))
                .toList();
    }

    @Override
    public Optional<Guard> guard(Receiver receiver) {
        return table.find(Guard.class, LetterKeys.guard(receiver));
    }

    @Override
    public Optional<DrainTurn> drainTurn() {
        return table.find(DrainTurn.class, LetterKeys.DRAIN_TURN);
    }

    @Override
    public EventsHeard eventsHeard() {
        return table.find(EventsHeard.class, LetterKeys.EVENTS_HEARD)
                .orElseGet(EventsHeard::nothing);
    }

    @Override
    public Optional<MailQuota> quota() {
        return table.find(MailQuota.class, LetterKeys.mailQuota());
    }

    @Override
    public List<Letter> due(Instant now, int limit) {
        var due =
                Stream.of(true, false)
                        .flatMap(
                                urgent ->
                                        letters(
                                                open(urgent, " AND #at <= :now", now)
                                                        .limit(Math.max(1, Math.min(limit, 500)))));
        return due.limit(limit).toList();
    }

    @Override
    public int unreadable(Instant now) {
        return (int)
                Stream.of(true, false)
                        .map(urgent -> open(urgent, " AND #at <= :now", now).build())
                        .flatMap(query -> table.client().queryPaginator(query).items().stream())
                        .filter(item -> readable(new ItemReader(item)).isEmpty())
                        .count();
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return Stream.of(true, false)
                .flatMap(urgent -> next(open(urgent, " AND #at > :now", now).limit(1)))
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<Letter> causedIn(YearMonth month) {
        var all = new HashMap<Object, Letter>();
        Stream.of(
                        LetterKeys.closedLetters(month),
                        LetterKeys.openLetters(true),
                        LetterKeys.openLetters(false))
                .flatMap(letters -> letters(index(letters, "", Map.of())))
                .filter(LetterSearch.in(month)::takes)
                .forEach(letter -> all.merge(letter.id(), letter, DynamoDbLetters::later));
        return all.values().stream().sorted(LATEST_FIRST).toList();
    }

    @Override
    public LettersPage look(LetterSearch search, LetterTurn turn, int most) {
        return new LookThroughLetters(table, search, turn, most, mostLookedThrough).page();
    }

    /** A letter that moved while the pages were read is found twice. */
    static Letter later(Letter one, Letter other) {
        return one.revision() > other.revision() ? one : other;
    }

    private QueryRequest.Builder open(boolean urgent, String further, Instant now) {
        return index(LetterKeys.openLetters(urgent), further, Map.of(":now", Values.moment(now)))
                .expressionAttributeNames(
                        Map.of("#todo", TableDefinition.TODO, "#at", TableDefinition.AT));
    }

    private QueryRequest.Builder index(
            String todo, String further, Map<String, AttributeValue> more) {
        var values = new HashMap<>(more);
        values.put(":todo", Values.text(todo));
        return table.query("#todo = :todo" + further, values)
                .indexName(TableDefinition.BY_TIME)
                .expressionAttributeNames(Map.of("#todo", TableDefinition.TODO));
    }

    private Stream<Letter> letters(QueryRequest.Builder query) {
        return table.client().queryPaginator(query.build()).items().stream()
                .flatMap(item -> readable(new ItemReader(item)).stream());
    }

    /** One line that nobody can read must not keep all others from being sent. */
    static Optional<Letter> readable(ItemReader item) {
        try {
            return Optional.of(LetterItem.fromItem(item));
        } catch (RuntimeException unreadable) {
            LOG.log(System.Logger.Level.ERROR, "unreadable: " + Key.of(item.item()), unreadable);
            return Optional.empty();
        }
    }

    private Stream<Instant> next(QueryRequest.Builder query) {
        return table.client().queryPaginator(query.build()).items().stream()
                .limit(1)
                .map(item -> new ItemReader(item).moment(TableDefinition.AT));
    }
}
