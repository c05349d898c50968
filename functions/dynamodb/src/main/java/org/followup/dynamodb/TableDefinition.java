package org.followup.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/**
 * The one table as {@code template.yaml} describes it, for one machine and for tests. The index is
 * sparse: only items with both {@link #TODO} and {@link #AT} stand in it, whole, so that one query
 * reads what is due.
 */
public final class TableDefinition {

    public static final String PARTITION = "PK";
    public static final String SORT = "SK";
    public static final String BY_TIME = "BY_TIME";
    public static final String TODO = "TODO";
    public static final String AT = "AT";

    /** Seconds since 1970 after which DynamoDB may delete the item; it takes its time. */
    public static final String EXPIRES_AT = "expiresAt";

    private TableDefinition() {}

    /** Makes the table where there is none, and leaves one that is there as it is. */
    public static void createIn(DynamoDbClient client, String table) {
        createIn(client, request(table));
    }

    /**
     * Where nobody reads the stream: at each write DynamoDB Local looks through all that was ever
     * put into any, and after some thousand writes does little else.
     */
    public static void createWithoutStreamIn(DynamoDbClient client, String table) {
        var none = (StreamSpecification) null;
        createIn(client, request(table).toBuilder().streamSpecification(none).build());
    }

    private static void createIn(DynamoDbClient client, CreateTableRequest wanted) {
        var table = wanted.tableName();
        try {
            client.describeTable(request -> request.tableName(table));
        } catch (ResourceNotFoundException missing) {
            client.createTable(wanted);
            client.waiter().waitUntilTableExists(request -> request.tableName(table));
            client.updateTimeToLive(
                    request ->
                            request.tableName(table)
                                    .timeToLiveSpecification(
                                            ttl -> ttl.attributeName(EXPIRES_AT).enabled(true)));
        }
    }

    public static CreateTableRequest request(String table) {
        return CreateTableRequest.builder()
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text(PARTITION), text(SORT), text(TODO), text(AT))
                .keySchema(key(PARTITION, KeyType.HASH), key(SORT, KeyType.RANGE))
                .globalSecondaryIndexes(byTime())
                .streamSpecification(
                        stream ->
                                stream.streamEnabled(true)
                                        .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                .build();
    }

    private static GlobalSecondaryIndex byTime() {
        return GlobalSecondaryIndex.builder()
                .indexName(BY_TIME)
                .keySchema(List.of(key(TODO, KeyType.HASH), key(AT, KeyType.RANGE)))
                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                .build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
