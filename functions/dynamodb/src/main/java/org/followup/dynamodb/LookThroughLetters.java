package org.followup.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterPlace;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterTurn;
import org.followup.core.letters.LettersPage;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * One answer to what is looked for. Letters that wait stand in the index by when they come due, and
 * those of a receiver by their occasion, so they are read whole, and first: one that goes out
 * meanwhile is found twice instead of never. All others stand in the order in which they are shown.
 */
final class LookThroughLetters {

    /** Letters of one moment beyond those that are wanted: no transaction writes more. */
    private static final int OF_A_MOMENT = 100;

    /** More do not fit into what one query answers. */
    private static final int MOST_AT_ONCE = 5_000;

    private final Table table;
    private final LetterSearch search;
    private final LetterTurn turn;
    private final int most;
    private final int mostLookedThrough;
    private final TreeMap<LetterPlace, Letter> found;
    private Optional<Instant> end = Optional.empty();
    private boolean all = true;

    LookThroughLetters(
            Table table, LetterSearch search, LetterTurn turn, int most, int mostLookedThrough) {
        this.table = table;
        this.search = search;
        this.turn = turn;
        this.most = most;
        this.mostLookedThrough = mostLookedThrough;
        this.found = new TreeMap<>(turn.order());
    }

    LettersPage page() {
        switch (search.where()) {
            case LetterSearch.Where.To(var receiver) ->
                    whole(Stream.of(query().to(LetterKeys.letters(receiver), turn)));
            case LetterSearch.Where.Month(var month) -> {
                if (search.state().map(state -> state.isOpen()).orElse(true)) {
                    whole(lanes().map(urgent -> query().waiting(urgent, turn)));
                }
                if (search.state().map(state -> !state.isOpen()).orElse(true)) {
                    inOrder(query().closed(LetterKeys.closedLetters(month), turn));
                }
            }
        }
        return LettersPage.of(List.copyOf(settled().values()), turn, most, end.map(turn::at), all);
    }

    private LetterQuery query() {
        return new LetterQuery(table, search);
    }

    private Stream<Boolean> lanes() {
        return search.kind()
                .map(kind -> Stream.of(kind.urgent()))
                .orElseGet(() -> Stream.of(true, false));
    }

    private void whole(Stream<QueryRequest.Builder> queries) {
        var looked = 0;
        for (var query : queries.toList()) {
            var answer = QueryResponse.builder().build();
            do {
                if (looked >= mostLookedThrough) {
                    all = false;
                    return;
                }
                answer = ask(query, answer, mostLookedThrough - looked);
                looked += answer.scannedCount();
            } while (answer.hasLastEvaluatedKey());
        }
    }

    /** Until there are enough, or enough were looked at; never amidst those of one moment. */
    private void inOrder(QueryRequest.Builder query) {
        var looked = 0;
        var step = most + OF_A_MOMENT;
        var answer = QueryResponse.builder().build();
        do {
            var left = mostLookedThrough - looked;
            answer = ask(query, answer, Math.min(step, left > 0 ? left : OF_A_MOMENT));
            looked += answer.scannedCount();
            step *= 2;
            end = reached(answer);
        } while (end.isPresent()
                && !(isBeyondPlace(end.get())
                        && (settled().size() > most || looked >= mostLookedThrough)));
    }

    private boolean isBeyondPlace(Instant moment) {
        return turn.place().map(place -> turn.reaches(place.causedAt(), moment)).orElse(true);
    }

    private QueryResponse ask(QueryRequest.Builder query, QueryResponse before, int limit) {
        var answer =
                table.client()
                        .query(
                                query.exclusiveStartKey(
                                                before.hasLastEvaluatedKey()
                                                        ? before.lastEvaluatedKey()
                                                        : null)
                                        .limit(Math.min(limit, MOST_AT_ONCE))
                                        .build());
        for (var item : answer.items()) {
            DynamoDbLetters.readable(new ItemReader(item))
                    .filter(letter -> search.takes(letter) && turn.takes(letter))
                    .ifPresent(this::keep);
        }
        return answer;
    }

    /** One more than is wanted shows that there is more. */
    private void keep(Letter letter) {
        found.merge(LetterPlace.of(letter), letter, DynamoDbLetters::later);
        if (found.size() > most + 1) {
            found.pollLastEntry();
        }
    }

    /** Empty at the end of the list. */
    private static Optional<Instant> reached(QueryResponse answer) {
        return answer.hasLastEvaluatedKey()
                ? Optional.of(new ItemReader(answer.lastEvaluatedKey()).moment(TableDefinition.AT))
                : Optional.empty();
    }

    /** Of the moment that was reached last, some may not have been read. */
    private Map<LetterPlace, Letter> settled() {
        return end.<Map<LetterPlace, Letter>>map(moment -> found.headMap(turn.at(moment), false))
                .orElse(found);
    }
}
