package org.followup.local.table;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * What one function wants of the stream, as its event source mapping says on AWS: which records, at
 * most how many at once, and how often a failed one is tried again. The handler takes the event's
 * JSON and answers with the response's.
 */
public record Subscription(
        String name,
        Predicate<Record> filter,
        int batchSize,
        int retries,
        Function<byte[], byte[]> handler) {

    /** New items whose text attribute has one of these values. */
    public static Subscription toInserts(
            String name, String attribute, Set<String> values, Function<byte[], byte[]> handler) {
        return new Subscription(name, inserted(attribute, values), 10, 3, handler);
    }

    boolean wants(Record each) {
        return filter.test(each);
    }

    private static Predicate<Record> inserted(String attribute, Set<String> values) {
        return each -> {
            if (each.eventName() != OperationType.INSERT) {
                return false;
            }
            var value = each.dynamodb().newImage().get(attribute);
            return value != null && value.s() != null && values.contains(value.s());
        };
    }
}
