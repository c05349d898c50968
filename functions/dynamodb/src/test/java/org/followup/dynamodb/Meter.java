package org.followup.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Counts requests and units by the rules that AWS publishes. What DynamoDB Local reports is no
 * measure: of a transaction it counts one item, of a batch nothing. A read counts by 4 KB, half if
 * it need not be consistent; a transactional write twice by 1 KB of the larger state; the index by
 * 1 KB, twice if the item moves in it.
 */
final class Meter implements InvocationHandler {

    private final DynamoDbClient client;
    private int requests;
    private double read;
    private long written;
    private long indexed;

    Meter(DynamoDbClient client) {
        this.client = client;
    }

    DynamoDbClient metered() {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /** What was used since the last call: requests | read | written, and written to the index. */
    String taken() {
        var units = read == Math.rint(read) ? Long.toString((long) read) : Double.toString(read);
        var writes = indexed > 0 ? written + " + " + indexed : Long.toString(written);
        var taken = String.format(Locale.ROOT, "%d | %s | %s", requests, units, writes);
        requests = 0;
        read = 0;
        written = 0;
        indexed = 0;
        return taken;
    }

    /** Since the last call. */
    int requests() {
        var made = requests;
        taken();
        return made;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        var request = arguments[0];
        if (request instanceof java.util.function.Consumer
                || method.getName().endsWith("Paginator")) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (request instanceof TransactWriteItemsRequest write) {
            write.transactItems().forEach(this::count);
        }
        try {
            var response = method.invoke(client, request);
            requests++;
            count(request, response);
            return response;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void count(Object request, Object response) {
        switch (request) {
            case GetItemRequest get ->
                    read += units(ItemSize.of(((GetItemResponse) response).item()), 1);
            case QueryRequest query -> {
                var items = ((QueryResponse) response).items().stream();
                var share = Boolean.TRUE.equals(query.consistentRead()) ? 1 : 0.5;
                read += units(items.mapToLong(ItemSize::of).sum(), share);
            }
            case BatchGetItemRequest batch ->
                    batch.requestItems()
                            .forEach((table, keys) -> keys.keys().forEach(k -> count(table, k)));
            case TransactWriteItemsRequest write -> {}
            case UpdateItemRequest update ->
                    written += kilobytes(stored(update.tableName(), update.key()));
            default -> throw new IllegalArgumentException("not counted: " + request.getClass());
        }
    }

    /** Of a batch each item counts for itself, also one that is not there. */
    private void count(String table, Map<String, AttributeValue> key) {
        read += units(ItemSize.of(stored(table, key)), 1);
    }

    private void count(TransactWriteItem write) {
        if (write.conditionCheck() != null) {
            written += 2;
        } else if (write.delete() != null) {
            var before = stored(write.delete().tableName(), write.delete().key());
            written += 2 * kilobytes(before);
        } else {
            var after = write.put().item();
            var before = stored(write.put().tableName(), Key.of(after).attributes());
            written += 2 * Math.max(kilobytes(before), kilobytes(after));
            indexed += index(before, after);
        }
    }

    private static long index(
            Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        var places = Stream.of(before, after).filter(item -> item.containsKey("TODO")).toList();
        var moved = places.size() == 2 && !place(before).equals(place(after));
        return places.isEmpty() ? 0 : kilobytes(after) + (moved ? kilobytes(before) : 0);
    }

    private static String place(Map<String, AttributeValue> item) {
        var reader = new ItemReader(item);
        return reader.text(TableDefinition.TODO) + " " + reader.text(TableDefinition.AT);
    }

    private Map<String, AttributeValue> stored(String table, Map<String, AttributeValue> key) {
        return client.getItem(get -> get.tableName(table).key(key)).item();
    }

    private static double units(long bytes, double share) {
        return Math.max(1, Math.ceilDiv(bytes, 4096)) * share;
    }

    private static long kilobytes(Map<String, AttributeValue> item) {
        return Math.max(1, Math.ceilDiv(ItemSize.of(item), 1024));
    }
}
