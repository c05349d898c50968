package org.followup.local.table;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.followup.dynamodb.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.exceptions.LocalDBAccessException;

/**
 * DynamoDB Local in this JVM, with its data in one file that survives a restart. For development
 * and tests only: its licence does not allow to ship it.
 */
public final class EmbeddedTable implements AutoCloseable {

    public static final String NAME = "followup";

    private static final int OPENINGS = 50;

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
        for (var tried = 1; ; tried++) {
            try {
                return opened(file);
            } catch (LocalDBAccessException e) {
                if (tried == OPENINGS) {
                    throw e;
                }
                await();
            }
        }
    }

    /** Who closes the file lets go of it a moment later; until then it is locked. */
    private static EmbeddedTable opened(File file) {
        var withoutTelemetry = true;
        var table = new EmbeddedTable(DynamoDBEmbedded.create(file, withoutTelemetry));
        try {
            TableDefinition.createIn(table.client(), NAME);
            return table;
        } catch (LocalDBAccessException e) {
            table.close();
            throw e;
        }
    }

    private static void await() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the table was not opened: interrupted", e);
        }
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
