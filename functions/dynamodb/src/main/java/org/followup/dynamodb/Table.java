package org.followup.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.followup.core.history.View;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The few ways in which the table is read. All reads are consistent unless they say otherwise. */
record Table(DynamoDbClient client, String name) {

    private static final int MOST_IN_A_BATCH = 100;
    private static final int MOST_ROUNDS = 12;

    Optional<ItemReader> get(Key key) {
        var response =
                client.getItem(
                        get -> get.tableName(name).key(key.attributes()).consistentRead(true));
        return response.hasItem() ? Optional.of(new ItemReader(response.item())) : Optional.empty();
    }

    <V extends View> Optional<V> find(Class<V> type, Key key) {
        return get(key).map(item -> readable(type, key, item));
    }

    private static <V extends View> V readable(Class<V> type, Key key, ItemReader item) {
        try {
            return Items.read(type, item.item());
        } catch (RuntimeException cause) {
            throw new UnreadableItem(key, cause);
        }
    }

    /** To the last page, in the order of the sort keys. */
    <V extends View> List<V> all(Class<V> type, String partition) {
        var whole = query("PK = :partition", Map.of(":partition", Values.text(partition)));
        return pages(whole.consistentRead(true), type);
    }

    <V extends View> List<V> all(Class<V> type, String partition, String prefix) {
        return pages(beginning(partition, prefix).consistentRead(true), type);
    }

    /** At half the price: what was written within the last second may be missing. */
    <V extends View> List<V> allCheaply(Class<V> type, String partition, String prefix) {
        return pages(beginning(partition, prefix), type);
    }

    /** Those that there are, in no order. */
    List<ItemReader> batch(Collection<Key> keys) {
        var distinct = keys.stream().distinct().toList();
        var found = new ArrayList<ItemReader>();
        for (var from = 0; from < distinct.size(); from += MOST_IN_A_BATCH) {
            var until = Math.min(distinct.size(), from + MOST_IN_A_BATCH);
            found.addAll(chunk(distinct.subList(from, until)));
        }
        return found;
    }

    QueryRequest.Builder query(String expression, Map<String, AttributeValue> values) {
        return QueryRequest.builder()
                .tableName(name)
                .keyConditionExpression(expression)
                .expressionAttributeValues(values);
    }

    private QueryRequest.Builder beginning(String partition, String prefix) {
        return query(
                "PK = :partition AND begins_with(SK, :prefix)",
                Map.of(":partition", Values.text(partition), ":prefix", Values.text(prefix)));
    }

    private <V extends View> List<V> pages(QueryRequest.Builder query, Class<V> type) {
        return client.queryPaginator(query.build()).items().stream()
                .map(item -> Items.read(type, item))
                .toList();
    }

    private List<ItemReader> chunk(List<Key> keys) {
        var found = new ArrayList<ItemReader>();
        var left = new HashMap<String, KeysAndAttributes>();
        left.put(
                name,
                KeysAndAttributes.builder()
                        .keys(keys.stream().map(Key::attributes).toList())
                        .consistentRead(true)
                        .build());
        for (var round = 0; !left.isEmpty(); round++) {
            pause(round);
            var response = client.batchGetItem(batch -> batch.requestItems(Map.copyOf(left)));
            response.responses()
                    .getOrDefault(name, List.of())
                    .forEach(item -> found.add(new ItemReader(item)));
            left.clear();
            left.putAll(response.unprocessedKeys());
        }
        return found;
    }

    /** Keys come back unread where the answer is full, or where the table is busy. */
    private static void pause(int round) {
        if (round == MOST_ROUNDS) {
            throw new IllegalStateException("the table is too busy to be read");
        }
        if (round > 0) {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(5L << Math.min(round, 6)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading", e);
            }
        }
    }
}
