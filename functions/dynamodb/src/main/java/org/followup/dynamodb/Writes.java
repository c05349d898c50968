package org.followup.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followup.core.history.CommitResult;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The writes of one transaction, and beside each what its failure means. */
final class Writes {

    static final CommitResult LOST = new CommitResult.LostRace();

    private final String table;
    private final List<TransactWriteItem> items = new ArrayList<>();
    private final List<CommitResult> failures = new ArrayList<>();
    private final Set<Key> keys = new HashSet<>();

    Writes(String table) {
        this.table = table;
    }

    List<TransactWriteItem> items() {
        return List.copyOf(items);
    }

    void put(Map<String, AttributeValue> item) {
        add(item, LOST, write -> write.put(Put.builder().tableName(table).item(item).build()));
    }

    void put(Map<String, AttributeValue> item, Condition condition, CommitResult failure) {
        var put =
                Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression(condition.expression())
                        .expressionAttributeNames(condition.names());
        if (!condition.values().isEmpty()) {
            put.expressionAttributeValues(condition.values());
        }
        add(item, failure, write -> write.put(put.build()));
    }

    void delete(Map<String, AttributeValue> item) {
        var key = Key.of(item).attributes();
        add(item, LOST, write -> write.delete(Delete.builder().tableName(table).key(key).build()));
    }

    void delete(Map<String, AttributeValue> item, Condition condition) {
        add(
                item,
                LOST,
                write ->
                        write.delete(
                                delete ->
                                        delete.tableName(table)
                                                .key(Key.of(item).attributes())
                                                .conditionExpression(condition.expression())
                                                .expressionAttributeNames(condition.names())
                                                .expressionAttributeValues(condition.values())));
    }

    void check(Key key, Condition condition) {
        add(
                key.attributes(),
                LOST,
                write ->
                        write.conditionCheck(
                                check -> {
                                    check.tableName(table)
                                            .key(key.attributes())
                                            .conditionExpression(condition.expression())
                                            .expressionAttributeNames(condition.names());
                                    if (!condition.values().isEmpty()) {
                                        check.expressionAttributeValues(condition.values());
                                    }
                                }));
    }

    /** A lost race says more than a taken view: what was decided on has changed. */
    CommitResult failure(List<CancellationReason> reasons) {
        CommitResult taken = LOST;
        for (var i = 0; i < reasons.size(); i++) {
            var failure = failure(reasons.get(i), failures.get(i));
            if (failure instanceof CommitResult.LostRace) {
                return failure;
            }
            if (failure instanceof CommitResult.Taken) {
                taken = failure;
            }
        }
        return taken;
    }

    private static CommitResult failure(CancellationReason reason, CommitResult meaning) {
        return switch (reason.code()) {
            case "None" -> new CommitResult.Committed();
            case "ConditionalCheckFailed" -> meaning;
            // busy, not wrong: to be tried again like a lost race
            case "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded" -> LOST;
            default ->
                    throw new IllegalStateException(
                            "a transaction was refused: " + reason.code() + " " + reason.message());
        };
    }

    private void add(
            Map<String, AttributeValue> keyed,
            CommitResult failure,
            java.util.function.Consumer<TransactWriteItem.Builder> write) {
        var key = Key.of(keyed);
        if (!keys.add(key)) {
            throw new IllegalArgumentException("two writes to one item in a transaction: " + key);
        }
        items.add(TransactWriteItem.builder().applyMutation(write).build());
        failures.add(failure);
    }
}
