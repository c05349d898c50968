package org.followup.local.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.followup.dynamodb.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * DynamoDB Local in this JVM, with its data in one file that survives a restart. For development
 * and tests only: its licence does not allow to ship it.
 */
public final class EmbeddedTable implements AutoCloseable {

    public static final String NAME = "followup";

    private final AmazonDynamoDBLocal database;

    private EmbeddedTable(AmazonDynamoDBLocal database) {
        this.database = database;
    }

    /** Opens the database in a folder; makes folder, file and table where they are missing. */
    public static EmbeddedTable in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // the argument is the file of the database: handed a folder, DynamoDB Local never answers
        var file = folder.resolve("table.db").toFile();
        var withoutTelemetry = true;
        var table = new EmbeddedTable(DynamoDBEmbedded.create(file, withoutTelemetry));
        TableDefinition.createIn(table.client(), NAME);
        return table;
    }

    public DynamoDbClient client() {
        return database.dynamoDbClient();
    }

    public DynamoDbStreamsClient streams() {
        return database.dynamoDbStreamsClient();
    }

    public String streamArn() {
        return client().describeTable(request -> request.tableName(NAME)).table().latestStreamArn();
    }

    @Override
    public void close() {
        database.shutdown();
    }
}
