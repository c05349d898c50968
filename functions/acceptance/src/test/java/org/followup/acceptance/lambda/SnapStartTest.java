package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.acceptance.rights.NotesRights;
import org.followup.acceptance.rights.Watched;
import org.followup.core.access.RequestSignIn;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Receiver;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.demonstration.Demonstration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The picture that SnapStart takes, by Lambda's own client: what is done before it leaves no trace,
 * and nothing of its moment lives on after the restore.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class SnapStartTest {

    private static final Path FUNCTIONS =
            Path.of(System.getProperty("repository.root"), "functions");
    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:followup-MailTopic";
    private static final EmailAddress FOCAL_POINT = new EmailAddress("focal.kz@example.org");
    private static final String SCHEDULE = "{\"schedule\":\"s\",\"time\":\"t\"}";
    private static final DynamoDbServer DYNAMODB = DynamoDbServer.start();
    private static final MailAndFiles MAIL = new MailAndFiles();
    private static final String TABLE = DYNAMODB.newTable();
    private static final DynamoDbStores STORES = DynamoDbStores.on(DYNAMODB.client(), TABLE);

    @BeforeAll
    static void demonstrate() {
        Demonstration.load(
                new Demonstration.Stores(
                        STORES.journal(),
                        STORES.offices(),
                        STORES.forums(),
                        STORES.commitments(),
                        STORES.progress(),
                        STORES.people(),
                        STORES.tasks(),
                        STORES.contributions()),
                Clock.systemUTC().instant());
    }

    @AfterAll
    static void stop() {
        MAIL.close();
        DYNAMODB.close();
    }

    /**
     * Pages, a form and JSON in one, each answered as it should be; the table, letters in all
     * languages and last of all the mail service's quota in those that send.
     */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "web, org.followup.web.WebFunction, false,"
                        + " `{\"httpMethod\":\"GET\",\"path\":\"/health\"}`",
                "reminders, org.followup.reminders.PlannerFunction, false, `" + SCHEDULE + "`",
                "reminders, org.followup.reminders.SenderFunction, true, {\"Records\":[]}",
                "reminders, org.followup.reminders.DrainFunction, true, `" + SCHEDULE + "`",
                "reminders, org.followup.reminders.MailEventsFunction, false, {\"Records\":[]}",
            })
    void what_is_rehearsed_goes_through_and_leaves_no_trace(
            String module, String handler, boolean sends, String event) {
        var before = content();
        var mails = MAIL.mails().size();
        var asked = MAIL.keys().size();
        try (var function = untilCheckpoint(module, handler, Map.of())) {
            assertThat(content()).isEqualTo(before);
            assertThat(MAIL.mails()).hasSize(mails);
            assertThat(MAIL.keys().size() > asked).isEqualTo(sends);
            assertThat(function.logs()).doesNotContain("not wholly primed", "reference");

            function.restore();

            assertThat(function.invoke(event).failed()).as(function.logs()).isFalse();
        }
    }

    /** Its rights are not known everywhere yet, or its table is not: it starts and says so. */
    @ParameterizedTest
    @CsvSource({
        "web, org.followup.web.WebFunction",
        "reminders, org.followup.reminders.PlannerFunction",
        "reminders, org.followup.reminders.SenderFunction",
    })
    void a_rehearsal_that_does_not_go_through_is_told_and_fails_no_deploy(
            String module, String handler) {
        try (var function = untilCheckpoint(module, handler, Map.of("TABLE", "not-yet-there"))) {
            assertThat(function.logs()).contains("not wholly primed");
        }
    }

    /** The table and the mail service hang up and the credentials run out in the meantime. */
    @Test
    void after_the_restore_clock_credentials_and_connections_are_those_of_now() throws Exception {
        try (var credentials = new FreshCredentials("before");
                var sender =
                        untilCheckpoint(
                                "reminders",
                                "org.followup.reminders.SenderFunction",
                                credentials.environment())) {
            assertThat(MAIL.keys()).as("the quota was asked for").contains("before");
            MAIL.hangUp();
            DYNAMODB.hangUp();
            credentials.change("after");
            Thread.sleep(FreshCredentials.GOOD_FOR.plusMillis(500));
            var id = ask();
            var restored = Instant.now();

            sender.restore();
            var reply =
                    sender.invoke(
                            Events.read(
                                    "urgent-letter",
                                    Map.of(
                                            "partition",
                                            "LETTERS#" + Receiver.behind(FOCAL_POINT).key(),
                                            "sort",
                                            "sign-in-" + id)));

            assertThat(reply.body()).as(sender.logs()).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(MAIL.keys().getLast()).isEqualTo("after");
            var letter =
                    STORES.letters()
                            .find(Receiver.behind(FOCAL_POINT), "sign-in-" + id)
                            .orElseThrow();
            assertThat(letter.sentAt()).hasValueSatisfying(at -> assertThat(at).isAfter(restored));
        }
    }

    /** The page was rehearsed, so a connection to the table stood open. */
    @Test
    void after_the_restore_a_page_reads_the_table_by_a_connection_of_now() {
        try (var web = untilCheckpoint("web", "org.followup.web.WebFunction", Map.of())) {
            DYNAMODB.hangUp();

            web.restore();
            var reply =
                    web.invoke(
                            """
                            {"httpMethod":"GET","path":"/","headers":{"Accept":"text/html"}}\
                            """);

            assertThat(reply.body())
                    .as(web.logs())
                    .contains("\"statusCode\":200", "First Forum of Central Asian");
        }
    }

    private static PackagedFunction untilCheckpoint(
            String module, String handler, Map<String, String> more) {
        var environment = new HashMap<>(DYNAMODB.environment(TABLE));
        environment.putAll(MAIL.environment());
        environment.putAll(
                Map.of(
                        "SENDER", "Форум <forum@example.org>",
                        "REPLY_TO", "secretariat@example.org",
                        "MAIL_TOPIC", TOPIC,
                        "STACK", "followup",
                        "CONFIGURATION_SET", "followup-letters",
                        "BASE_ADDRESS", "https://followup.example.org/live/"));
        environment.putAll(more);
        return Watched.untilCheckpoint(
                FUNCTIONS.resolve(module + "/target/lambda"), handler, environment);
    }

    private static String ask() {
        var asking =
                new RequestSignIn(
                        STORES.journal(), STORES.keys(), Clock.systemUTC(), new SecureRandom());
        return switch (asking.ask(FOCAL_POINT, Language.RUSSIAN, "192.0.2.1")) {
            case RequestSignIn.Outcome.Asked asked -> asked.id();
            case RequestSignIn.Outcome.TooMany many -> throw new AssertionError(many);
        };
    }

    private static Set<Map<String, AttributeValue>> content() {
        return DYNAMODB.client().scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
                .map(HashMap::new)
                .collect(Collectors.toSet());
    }
}
