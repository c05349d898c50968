package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class TableDefinitionTest {

    private static final LocalDynamoDb DATABASE = new LocalDynamoDb();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_table_that_is_there_stays_with_what_it_holds() {
        var table = DATABASE.newTable();
        put(table, "OFFICE#kz", "A", Map.of());

        TableDefinition.createIn(DATABASE.client(), table);

        assertThat(DATABASE.client().scan(request -> request.tableName(table)).count())
                .isEqualTo(1);
    }

    @Test
    void the_index_holds_only_items_with_something_to_do() {
        var table = DATABASE.newTable();
        put(table, "LETTERS#p1", "later", todo("TODO#LETTER", "2026-03-02T09:00:00Z"));
        put(table, "LETTERS#p2", "sooner", todo("TODO#LETTER", "2026-03-01T09:00:00Z"));
        put(table, "LETTERS#p3", "sent", Map.of());

        var due =
                DATABASE.client()
                        .query(
                                request ->
                                        request.tableName(table)
                                                .indexName(TableDefinition.BY_TIME)
                                                .keyConditionExpression("TODO = :todo")
                                                .expressionAttributeValues(
                                                        Map.of(":todo", text("TODO#LETTER"))));

        assertThat(due.items())
                .extracting(item -> item.get("SK").s())
                .isEqualTo(List.of("sooner", "later"));
    }

    @Test
    void items_expire_by_their_second() {
        var table = DATABASE.newTable();

        var ttl =
                DATABASE.client()
                        .describeTimeToLive(request -> request.tableName(table))
                        .timeToLiveDescription();

        assertThat(ttl.timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(ttl.attributeName()).isEqualTo("expiresAt");
    }

    private static void put(
            String table, String pk, String sk, Map<String, AttributeValue> further) {
        var item = new java.util.HashMap<>(further);
        item.put("PK", text(pk));
        item.put("SK", text(sk));
        DATABASE.client().putItem(request -> request.tableName(table).item(item));
    }

    private static Map<String, AttributeValue> todo(String what, String at) {
        return Map.of("TODO", text(what), "AT", text(at));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
