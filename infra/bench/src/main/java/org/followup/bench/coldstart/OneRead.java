package org.followup.bench.coldstart;

import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The read that both functions make, with the same client. */
final class OneRead {

    private final DynamoDbClient client =
            DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    private final String table = System.getenv("TABLE");

    boolean found() {
        return client.getItem(
                        request ->
                                request.tableName(table)
                                        .key(
                                                Map.of(
                                                        "PK", AttributeValue.fromS("BENCH"),
                                                        "SK", AttributeValue.fromS("META"))))
                .hasItem();
    }
}
