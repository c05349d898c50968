package org.followup.acceptance.rights;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * An action on a resource as IAM sees it: {@code dynamodb:PutItem} on {@code Table} with the
 * leading key {@code LETTERS#*}. A transaction is asked for item by item. Of a partition only what
 * stands before its first id is kept. Runs inside functions too, beside nothing but the SDK.
 */
record UsedRight(String action, String resource, String key) {

    private static final Pattern VALUE = Pattern.compile("=\\s*(:\\w+)");

    static Stream<UsedRight> of(SdkRequest request) {
        return switch (request) {
            case TransactWriteItemsRequest write ->
                    write.transactItems().stream().map(UsedRight::of);
            case BatchGetItemRequest batch ->
                    batch.requestItems().values().stream()
                            .flatMap(keys -> keys.keys().stream())
                            .map(key -> onTable("GetItem", "Batch", key));
            case QueryRequest query -> Stream.of(of(query));
            default -> Stream.of(plain(request));
        };
    }

    private static UsedRight of(TransactWriteItem write) {
        if (write.put() != null) {
            return onTable("PutItem", "", write.put().item());
        }
        if (write.delete() != null) {
            return onTable("DeleteItem", "", write.delete().key());
        }
        return write.update() != null
                ? onTable("UpdateItem", "", write.update().key())
                : onTable("ConditionCheckItem", "", write.conditionCheck().key());
    }

    private static UsedRight of(QueryRequest query) {
        var placeholder = VALUE.matcher(query.keyConditionExpression());
        var partition =
                placeholder.find()
                        ? query.expressionAttributeValues().get(placeholder.group(1)).s()
                        : "";
        var index = query.indexName() == null ? "" : "/index/" + query.indexName();
        return new UsedRight("dynamodb:Query", "Table" + index, leading(partition));
    }

    private static UsedRight onTable(
            String action, String before, Map<String, AttributeValue> item) {
        return new UsedRight("dynamodb:" + before + action, "Table", leading(item.get("PK").s()));
    }

    /** By the SDK's names, so that no class of another service is needed. */
    private static UsedRight plain(SdkRequest request) {
        var operation = request.getClass().getSimpleName().replaceAll("Request$", "");
        var item = request.getValueForField("Key", Object.class);
        if (request.getClass().getName().contains(".dynamodb.")) {
            return item.filter(Map.class::isInstance)
                    .map(key -> onTable(operation, "", attributes(key)))
                    .orElseGet(() -> new UsedRight("dynamodb:" + operation, "Table", ""));
        }
        return request.getValueForField("Bucket", String.class)
                .map(bucket -> new UsedRight("s3:" + operation, folder(item.orElse("")), ""))
                .orElseGet(() -> new UsedRight("ses:" + operation, "*", ""));
    }

    @SuppressWarnings("unchecked") // a key of DynamoDB is nothing else
    private static Map<String, AttributeValue> attributes(Object key) {
        return (Map<String, AttributeValue>) key;
    }

    private static String folder(Object key) {
        return "Files/" + key.toString().replaceFirst("/.*", "/*");
    }

    private static String leading(String partition) {
        var end = partition.indexOf('#');
        return end < 0 ? partition : partition.substring(0, end + 1) + "*";
    }

    String line(String function) {
        return function + " " + action + " " + resource + (key.isEmpty() ? "" : " key " + key);
    }
}
