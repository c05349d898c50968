package org.followup.acceptance.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.acceptance.lambda.DynamoDbServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the runbook does after a restore: the stack's table becomes the restored one. */
@Tag("slow")
final class CopyTableTest {

    @Test
    void the_stacks_table_holds_what_was_restored_and_nothing_else() throws Exception {
        try (var database = DynamoDbServer.start()) {
            var restored = database.newTable();
            var stack = database.newTable();
            for (var number = 0; number < 60; number++) {
                put(database, restored, "HISTORY#SERVICE", number, "restored");
                put(database, stack, "HISTORY#SERVICE", number * 2, "later");
            }

            var said = copy(database, restored, stack);

            assertThat(said).contains("60 items copied, 30 removed");
            assertThat(content(database, stack)).isEqualTo(content(database, restored));
        }
    }

    /** The runbook pauses reminders after the copy, while no letter can bring anybody in. */
    @Test
    void who_is_signed_in_stays_so_and_who_signed_out_since_does_not_come_back() throws Exception {
        try (var database = DynamoDbServer.start()) {
            var restored = database.newTable();
            var stack = database.newTable();
            put(database, restored, "PEOPLE", 1, "member of the secretariat");
            put(database, restored, "SESSION#left", 1, "of before");
            put(database, stack, "SESSION#here", 1, "of now");
            put(database, stack, "PAUSES", 1, "later");

            var said = copy(database, restored, stack);

            assertThat(said).contains("1 items copied, 1 removed");
            assertThat(content(database, stack))
                    .extracting(item -> item.get("PK").s())
                    .containsExactlyInAnyOrder("PEOPLE", "SESSION#here");
        }
    }

    @Test
    void an_empty_table_takes_nothing_away() throws Exception {
        try (var database = DynamoDbServer.start()) {
            var stack = database.newTable();
            put(database, stack, "PEOPLE", 1, "somebody");

            var said = copy(database, database.newTable(), stack);

            assertThat(said).contains("is empty");
            assertThat(content(database, stack)).hasSize(1);
        }
    }

    private static void put(DynamoDbServer database, String table, String pk, int sk, String body) {
        var item =
                Map.of(
                        "PK", AttributeValue.fromS(pk),
                        "SK", AttributeValue.fromS("%09d".formatted(sk)),
                        "expiresAt", AttributeValue.fromN("1800000000"),
                        "body", AttributeValue.fromS(body));
        database.client().putItem(put -> put.tableName(table).item(item));
    }

    private static Set<Map<String, AttributeValue>> content(DynamoDbServer database, String table) {
        return database.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .map(HashMap::new)
                .collect(Collectors.toSet());
    }

    private static String copy(DynamoDbServer database, String from, String to) throws Exception {
        var tools = Template.ROOT.resolve("target/tools/bin/python").toString();
        var script = Template.ROOT.resolve("infra/deploy/copy_table.py").toString();
        var builder = new ProcessBuilder(List.of(tools, "-B", script, from, to));
        builder.environment().putAll(database.environment(to));
        builder.environment()
                .putAll(
                        Map.of(
                                "AWS_ACCESS_KEY_ID", "local",
                                "AWS_SECRET_ACCESS_KEY", "local",
                                "AWS_DEFAULT_REGION", "eu-central-1"));
        var process = builder.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }
}
