package org.followup.dynamodb;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * DynamoDB in this JVM and in memory: one for a test class, and a new table for whoever wants one.
 * The first costs a second or two, a further table some milliseconds.
 */
public final class LocalDynamoDb implements AutoCloseable {

    private final AmazonDynamoDBLocal database = DynamoDBEmbedded.create(true);
    private final AtomicInteger tables = new AtomicInteger();

    public DynamoDbClient client() {
        return database.dynamoDbClient();
    }

    /** The name of a new, empty table. */
    public String newTable() {
        String name = "followup-" + tables.incrementAndGet();
        TableDefinition.createWithoutStreamIn(client(), name);
        return name;
    }

    @Override
    public void close() {
        database.shutdownNow();
    }
}
