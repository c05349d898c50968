package org.followup.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.letters.LetterPlace;
import org.followup.core.letters.LetterSearch;
import org.followup.core.letters.LetterTurn;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A query for letters that are looked for. The table leaves out what it can, so that it is not
 * sent; who asks looks at each letter once more, for whose office it is the table cannot know.
 */
final class LetterQuery {

    private final Table table;
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final List<String> left = new ArrayList<>();

    LetterQuery(Table table, LetterSearch search) {
        this.table = table;
        search.state().ifPresent(state -> only("state", Values.name(state)));
        search.kind().ifPresent(kind -> only("kind", Values.name(kind)));
        search.office().ifPresent(office -> onlyOf(office.office()));
    }

    private void only(String name, AttributeValue value) {
        names.put("#" + name, name);
        values.put(":" + name, value);
        left.add("#%s = :%s".formatted(name, name));
    }

    private void onlyOf(String office) {
        names.putAll(Map.of("#about", "about", "#office", "office"));
        values.put(":office", Values.text(office));
        left.add("(#about.#office = :office OR attribute_not_exists(#about.#office))");
    }

    /** All that stand there, in no order of their causes. */
    QueryRequest.Builder waiting(boolean urgent, LetterTurn turn) {
        turn.place().ifPresent(place -> sideOf(place, turn));
        return indexed(LetterKeys.openLetters(urgent), "");
    }

    QueryRequest.Builder to(String partition, LetterTurn turn) {
        turn.place().ifPresent(place -> sideOf(place, turn));
        values.put(":partition", Values.text(partition));
        return built("PK = :partition").consistentRead(true);
    }

    private void sideOf(LetterPlace place, LetterTurn turn) {
        names.put("#causedAt", "causedAt");
        values.put(":place", Values.moment(place.causedAt()));
        left.add("#causedAt %s :place".formatted(sign(turn)));
    }

    /**
     * In the order of their causes. A place is not where another query ended, which the table would
     * refuse if it was made up, but a moment: those of one moment come again.
     */
    QueryRequest.Builder closed(String todo, LetterTurn turn) {
        var from = turn.place().map(LetterPlace::causedAt);
        from.ifPresent(
                moment -> {
                    names.put("#at", TableDefinition.AT);
                    values.put(":at", Values.moment(moment));
                });
        var further = from.map(moment -> " AND #at %s :at".formatted(sign(turn))).orElse("");
        return indexed(todo, further).scanIndexForward(turn.back());
    }

    private static String sign(LetterTurn turn) {
        return turn.back() ? ">=" : "<=";
    }

    private QueryRequest.Builder indexed(String todo, String further) {
        names.put("#todo", TableDefinition.TODO);
        values.put(":todo", Values.text(todo));
        return built("#todo = :todo" + further).indexName(TableDefinition.BY_TIME);
    }

    private QueryRequest.Builder built(String keys) {
        var query = table.query(keys, values);
        Optional.of(names).filter(n -> !n.isEmpty()).ifPresent(query::expressionAttributeNames);
        Optional.of(left)
                .filter(l -> !l.isEmpty())
                .ifPresent(l -> query.filterExpression(String.join(" AND ", l)));
        return query;
    }
}
