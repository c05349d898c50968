package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.followup.dynamodb.TableDefinition;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The table and the bucket: their shape, and that nothing takes what they hold. */
final class DataTest {

    private static final Part TABLE = Template.properties("Table");

    @Test
    void the_table_is_the_one_that_tests_and_one_machine_make() {
        var made = TableDefinition.request("any");

        assertThat(TABLE.at("BillingMode").text()).isEqualTo(made.billingModeAsString());
        assertThat(attributes(TABLE))
                .containsExactlyInAnyOrderEntriesOf(
                        byName(
                                made.attributeDefinitions(),
                                AttributeDefinition::attributeName,
                                AttributeDefinition::attributeTypeAsString));
        assertThat(keys(TABLE)).isEqualTo(keys(made.keySchema()));
        assertThat(TABLE.at("StreamSpecification", "StreamViewType").text())
                .isEqualTo(made.streamSpecification().streamViewTypeAsString());
        assertThat(TABLE.at("TimeToLiveSpecification").value())
                .isEqualTo(Map.of("AttributeName", TableDefinition.EXPIRES_AT, "Enabled", true));
    }

    @Test
    void its_index_is_the_same_too() {
        var made = TableDefinition.request("any").globalSecondaryIndexes().getFirst();
        var index = TABLE.at("GlobalSecondaryIndexes").items();

        assertThat(index).hasSize(1);
        assertThat(index.getFirst().at("IndexName").text()).isEqualTo(made.indexName());
        assertThat(keys(index.getFirst())).isEqualTo(keys(made.keySchema()));
        assertThat(index.getFirst().at("Projection", "ProjectionType").text())
                .isEqualTo(made.projection().projectionTypeAsString());
    }

    /** With the bucket its policy: what stays is not to be read without TLS from then on. */
    @Test
    void what_people_wrote_outlives_a_mistake_and_the_stack() {
        assertThat(stays("DeletionPolicy"))
                .containsExactlyInAnyOrder(
                        "Table", "Files", "FilesPolicy", "ApiAccount", "ApiAccountRole")
                .containsExactlyElementsOf(stays("UpdateReplacePolicy"));
        assertThat(TABLE.at("DeletionProtectionEnabled").value()).isEqualTo(true);
        assertThat(
                        TABLE.at("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
                                .value())
                .isEqualTo(true);
        assertThat(TABLE.at("SSESpecification", "SSEEnabled").value()).isEqualTo(true);
    }

    private static List<String> stays(String policy) {
        return Template.WHOLE.at("Resources").members().entrySet().stream()
                .filter(resource -> resource.getValue().at(policy).text().equals("Retain"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Nothing of a history, a text or a letter: only what lets somebody in or asks for work. */
    @Test
    void only_what_serves_for_a_while_expires() throws IOException {
        try (var items = Files.walk(Template.ROOT.resolve("functions/dynamodb/src/main/java"))) {
            assertThat(
                            items.filter(file -> file.toString().endsWith("Item.java"))
                                    .filter(DataTest::expires)
                                    .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "SessionItem.java",
                            "LinkItem.java",
                            "SignInItem.java",
                            "AttemptsItem.java",
                            "AnswerItem.java",
                            "CardsWantedItem.java",
                            "CarryOverWantedItem.java");
        }
    }

    private static boolean expires(Path item) {
        try {
            return Files.readString(item).contains(".expiring(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_bucket_is_private_encrypted_and_versioned() {
        var files = Template.properties("Files");

        assertThat(files.at("PublicAccessBlockConfiguration").members().values())
                .hasSize(4)
                .allMatch(part -> part.value().equals(true));
        assertThat(files.at("VersioningConfiguration", "Status").text()).isEqualTo("Enabled");
        assertThat(files.at("BucketEncryption").texts()).containsExactly("AES256");
        assertThat(files.at("OwnershipControls").texts()).containsExactly("BucketOwnerEnforced");
    }

    /**
     * Nobody: neither the functions nor who owns the account; nothing: neither it nor its files.
     */
    @Test
    void nobody_does_anything_with_it_without_tls() {
        var policy = Template.properties("FilesPolicy");

        assertThat(policy.at("Bucket").value()).isEqualTo(Map.of("Ref", "Files"));
        assertThat(policy.at("PolicyDocument", "Statement").items())
                .singleElement()
                .extracting(Part::value)
                .isEqualTo(
                        Map.of(
                                "Sid",
                                "TlsOnly",
                                "Effect",
                                "Deny",
                                "Principal",
                                "*",
                                "Action",
                                "s3:*",
                                "Resource",
                                List.of(
                                        Map.of("Fn::GetAtt", "Files.Arn"),
                                        Map.of("Fn::Sub", "${Files.Arn}/*")),
                                "Condition",
                                Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
    }

    /** A rule that takes more, or sooner, takes what nobody can make again. */
    @Test
    void files_go_after_the_days_that_the_documents_say_and_no_others() {
        assertThat(Template.properties("Files").at("LifecycleConfiguration", "Rules").value())
                .isEqualTo(
                        List.of(
                                goes("made-reports", "reports/", 7),
                                goes("read-imports", "imports/", 30),
                                goes("failed-records", "aws/lambda/", 14),
                                Map.of(
                                        "Id",
                                        "leftovers",
                                        "Status",
                                        "Enabled",
                                        "NoncurrentVersionExpiration",
                                        Map.of("NoncurrentDays", 30),
                                        "AbortIncompleteMultipartUpload",
                                        Map.of("DaysAfterInitiation", 7))));
    }

    private static Object goes(String id, String prefix, int days) {
        return Map.of("Id", id, "Status", "Enabled", "Prefix", prefix, "ExpirationInDays", days);
    }

    private static Map<String, String> attributes(Part table) {
        return byName(
                table.at("AttributeDefinitions").items(),
                item -> item.at("AttributeName").text(),
                item -> item.at("AttributeType").text());
    }

    private static String keys(Part of) {
        return of.at("KeySchema").items().stream()
                .map(key -> key.at("KeyType").text() + " " + key.at("AttributeName").text())
                .toList()
                .toString();
    }

    private static String keys(List<KeySchemaElement> keys) {
        return keys.stream()
                .map(key -> key.keyTypeAsString() + " " + key.attributeName())
                .toList()
                .toString();
    }

    private static <T> Map<String, String> byName(
            List<T> all,
            java.util.function.Function<T, String> name,
            java.util.function.Function<T, String> type) {
        var named = new TreeMap<String, String>();
        all.forEach(one -> named.put(name.apply(one), type.apply(one)));
        return named;
    }
}
