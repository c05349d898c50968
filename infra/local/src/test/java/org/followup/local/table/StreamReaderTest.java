package org.followup.local.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.followup.local.folder.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class StreamReaderTest {

    private static final byte[] WELL =
            "{\"batchItemFailures\":[]}".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path data;
    private DataFolder folder;
    private EmbeddedTable table;
    private final List<String> events = new ArrayList<>();

    @BeforeEach
    void open() throws DataFolder.Unusable {
        folder = DataFolder.hold(data);
        table = EmbeddedTable.in(data);
    }

    @AfterEach
    void close() {
        table.close();
        folder.close();
    }

    @Test
    void hands_over_a_new_item_as_lambda_would() {
        put("LETTERS#p1", "SIGN_IN");

        assertThat(reader(this::well).deliver()).isTrue();

        assertThat(events)
                .singleElement()
                .asString()
                .contains(
                        "\"eventName\":\"INSERT\"",
                        "\"eventSource\":\"aws:dynamodb\"",
                        "\"eventVersion\":\"1.1\"",
                        "\"Keys\":{",
                        "\"NewImage\":{",
                        "\"kind\":{\"S\":\"SIGN_IN\"}",
                        "\"body\":{\"M\":{\"list\":{\"L\":[{\"N\":\"1\"},{\"NULL\":true},{\"BOOL\":true}]}}}",
                        "\"values\":{\"M\":{}}",
                        "\"SequenceNumber\":\"",
                        "\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"",
                        "\"eventSourceARN\":\"arn:aws:dynamodb:");
    }

    @Test
    void leaves_out_other_kinds_changes_and_deletions() {
        put("LETTERS#p1", "REMINDER");
        put("LETTERS#p2", "SIGN_IN");
        put("LETTERS#p2", "SIGN_IN", "changed");
        table.client()
                .deleteItem(
                        request -> request.tableName(EmbeddedTable.NAME).key(key("LETTERS#p2")));

        reader(this::well).deliver();

        assertThat(events).hasSize(1);
        assertThat(reader(this::well).deliver()).isFalse();
    }

    @Test
    void goes_on_after_a_restart_where_it_stopped() throws DataFolder.Unusable {
        put("LETTERS#p1", "SIGN_IN");
        reader(this::well).deliver();
        put("LETTERS#p2", "SIGN_IN");

        close();
        open();
        reader(this::well).deliver();

        assertThat(events).hasSize(2);
        assertThat(events.getLast()).contains("LETTERS#p2").doesNotContain("LETTERS#p1");
    }

    @Test
    void begins_again_at_the_lowest_failed_record() {
        for (int i = 1; i <= 5; i++) {
            put("LETTERS#p" + i, "SIGN_IN");
        }
        var reader = reader(failingOnceAt("LETTERS#p3"));

        reader.deliver();
        reader.deliver();

        assertThat(events).hasSize(2);
        assertThat(events.getLast())
                .contains("LETTERS#p3", "LETTERS#p4", "LETTERS#p5")
                .doesNotContain("LETTERS#p1", "LETTERS#p2");
    }

    @Test
    void gives_up_on_a_record_that_fails_for_ever() {
        put("LETTERS#p1", "SIGN_IN");
        put("LETTERS#p2", "SIGN_IN");
        var reader =
                reader(
                        event -> {
                            if (text(event).contains("LETTERS#p1")) {
                                throw new IllegalStateException("planted");
                            }
                            return well(event);
                        });

        for (int i = 0; i < 5; i++) {
            reader.deliver();
        }

        assertThat(events).singleElement().asString().contains("LETTERS#p2");
    }

    @Test
    void calls_with_at_most_ten_records() {
        for (int i = 0; i < 25; i++) {
            put("LETTERS#p" + i, "RECEIPT");
        }

        reader(this::well).deliver();

        assertThat(events).hasSize(3);
    }

    private StreamReader reader(Function<byte[], byte[]> handler) {
        var urgent = Set.of("SIGN_IN", "RECEIPT");
        return new StreamReader(
                table, folder, Subscription.toInserts("letters", "kind", urgent, handler));
    }

    private byte[] well(byte[] event) {
        events.add(text(event));
        return WELL;
    }

    private Function<byte[], byte[]> failingOnceAt(String key) {
        return event -> {
            var first = events.isEmpty();
            well(event);
            if (!first) {
                return WELL;
            }
            var sequence =
                    Pattern.compile(key + ".*?\"SequenceNumber\":\"(\\d+)\"").matcher(text(event));
            assertThat(sequence.find()).isTrue();
            return "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}"
                    .formatted(sequence.group(1))
                    .getBytes(StandardCharsets.UTF_8);
        };
    }

    private void put(String pk, String kind, String... more) {
        var list =
                AttributeValue.fromL(
                        List.of(
                                AttributeValue.fromN("1"),
                                AttributeValue.fromNul(true),
                                AttributeValue.fromBool(true)));
        var item = new java.util.HashMap<>(key(pk));
        item.put("kind", AttributeValue.fromS(kind));
        item.put("body", AttributeValue.fromM(Map.of("list", list)));
        item.put("values", AttributeValue.fromM(Map.of()));
        item.put("more", AttributeValue.fromS(String.join(" ", more)));
        table.client().putItem(request -> request.tableName(EmbeddedTable.NAME).item(item));
    }

    private static Map<String, AttributeValue> key(String pk) {
        return Map.of("PK", AttributeValue.fromS(pk), "SK", AttributeValue.fromS("A"));
    }

    private static String text(byte[] event) {
        return new String(event, StandardCharsets.UTF_8);
    }
}
