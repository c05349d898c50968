package org.followup.acceptance.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
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
 * The four functions of letters as they are deployed, each fed what its service of AWS sends, on a
 * table with the demonstration. What counts is what then stands in the table and was mailed.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
final class PackagedRemindersTest {

    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:followup-MailTopic";
    private static final Path FOLDER =
            Path.of(System.getProperty("repository.root"), "functions/reminders/target/lambda");
    private static final String PACKAGE = "org.followup.reminders.";
    private static final EmailAddress FOCAL_POINT = new EmailAddress("focal.kz@example.org");
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
                        STORES.tasks()),
                Clock.systemUTC().instant());
    }

    @AfterAll
    static void stop() {
        MAIL.close();
        DYNAMODB.close();
    }

    @Test
    void the_planner_plans_when_its_schedule_calls_and_once_only() {
        try (var planner = start("PlannerFunction")) {
            var first = planner.invoke(Events.read("scheduler", Map.of()));
            var steps = count("STEP#");
            var letters = count("LETTERS#");
            var second = planner.invoke(Events.read("scheduler", Map.of()));

            assertThat(first.failed()).as(first.body()).isFalse();
            assertThat(steps).isPositive();
            assertThat(first.body())
                    .as("one step for each office, the earlier ones folded into it")
                    .contains("\"steps\":" + steps / 2, "\"folded\":" + steps / 2);
            assertThat(letters).isPositive();
            assertThat(second.body()).contains("\"steps\":0");
            assertThat(count("STEP#")).isEqualTo(steps);
        }
    }

    @Test
    void an_urgent_letter_goes_out_by_the_stream_and_its_bounce_comes_back_by_sns() {
        var id = ask();
        try (var sender = start("SenderFunction")) {
            var event = Events.read("urgent-letter", key(id));
            var reply = sender.invoke(event);
            sender.invoke(event);

            assertThat(reply.body()).isEqualTo("{\"batchItemFailures\":[]}");
        }
        var mails = MAIL.mails().stream().filter(mail -> isAbout(mail, id)).toList();
        assertThat(mails).hasSize(1);
        var mail = mails.getFirst();
        assertThat(mail.to()).isEqualTo(FOCAL_POINT.value());
        assertThat(mail.request())
                .containsEntry("Source", "forum@example.org")
                .containsEntry("ConfigurationSetName", "followup-letters");
        assertThat(plain(mail)).contains("https://followup.example.org/live/in/");
        assertThat(letter(id).get("state").s()).isEqualTo("SENT");
        assertThat(letter(id).get("mailId").s()).isEqualTo(mail.id());

        try (var events = start("MailEventsFunction")) {
            var bounce =
                    Events.read(
                            "bounce",
                            Map.of(
                                    "mail", mail.id(),
                                    "receiver", Receiver.behind(FOCAL_POINT).key(),
                                    "occasion", "sign-in-" + id));
            assertThat(events.invoke(bounce).body()).isEqualTo("{\"recorded\":1}");
            assertThat(events.invoke(bounce).body()).isEqualTo("{\"nothingNew\":1}");
        }
        assertThat(letter(id).get("state").s()).isEqualTo("BOUNCED");
        assertThat(letter(id).get("reason").s()).isEqualTo("bounce-Permanent");
    }

    @Test
    void the_drain_sends_what_the_stream_left() {
        var id = ask();
        try (var drain = start("DrainFunction")) {
            var reply = drain.invoke(Events.read("scheduler", Map.of()));

            assertThat(reply.failed()).as(reply.body()).isFalse();
            assertThat(MAIL.mails()).anyMatch(mail -> isAbout(mail, id));
            assertThat(letter(id).get("state").s()).isEqualTo("SENT");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SenderFunction | {\"Records\":[{\"eventName\":\"INSERT\",\"dynamodb\":{}}]} |"
                        + " without a sequence number",
                "SenderFunction | {\"Records\": | Unexpected end-of-input",
                "MailEventsFunction | {\"Records\":[{\"Sns\":{\"Message\":\"hello\",\"TopicArn\":\""
                        + TOPIC
                        + "\"}}]} | a message that is no JSON",
                "MailEventsFunction | {\"Records\":[{\"s3\":{}}]} | not of our topic",
            })
    void a_malformed_event_fails_and_says_why(String function, String event, String why) {
        try (var started = start(function)) {
            var reply = started.invoke(event);

            assertThat(reply.failed()).isTrue();
            assertThat(reply.body() + started.logs()).contains(why);
        }
    }

    @Test
    void a_function_without_its_settings_names_all_that_are_missing() {
        assertThat(
                        catchThrowable(
                                () ->
                                        PackagedFunction.start(
                                                        FOLDER, PACKAGE + "DrainFunction", Map.of())
                                                .close()))
                .hasMessageContaining(
                        "these variables are missing: STACK, TABLE, SENDER, BASE_ADDRESS,"
                                + " CONFIGURATION_SET");
    }

    private static PackagedFunction start(String function) {
        var environment = new HashMap<>(DYNAMODB.environment(TABLE));
        environment.putAll(MAIL.environment());
        environment.put("SENDER", "Форум <forum@example.org>");
        environment.put("MAIL_TOPIC", TOPIC);
        environment.put("STACK", "followup");
        environment.put("REPLY_TO", "secretariat@example.org");
        environment.put("CONFIGURATION_SET", "followup-letters");
        environment.put("BASE_ADDRESS", "https://followup.example.org/live/");
        return Watched.start(FOLDER, PACKAGE + function, environment);
    }

    /** As the web function does; the id of the request. */
    private static String ask() {
        var asking =
                new RequestSignIn(
                        STORES.journal(), STORES.keys(), Clock.systemUTC(), new SecureRandom());
        return switch (asking.ask(FOCAL_POINT, Language.RUSSIAN, "192.0.2.1")) {
            case RequestSignIn.Outcome.Asked asked -> asked.id();
            case RequestSignIn.Outcome.TooMany many -> throw new AssertionError(many);
        };
    }

    private static Map<String, String> key(String id) {
        return Map.of(
                "partition",
                "LETTERS#" + Receiver.behind(FOCAL_POINT).key(),
                "sort",
                "sign-in-" + id);
    }

    private static Map<String, AttributeValue> letter(String id) {
        var key = key(id);
        return DYNAMODB.client()
                .getItem(
                        get ->
                                get.tableName(TABLE)
                                        .key(
                                                Map.of(
                                                        "PK",
                                                        AttributeValue.fromS(key.get("partition")),
                                                        "SK",
                                                        AttributeValue.fromS(key.get("sort")))))
                .item();
    }

    private static long count(String prefix) {
        return DYNAMODB.client().scanPaginator(scan -> scan.tableName(TABLE)).items().stream()
                .filter(item -> item.get("PK").s().startsWith(prefix))
                .count();
    }

    private static boolean isAbout(MailAndFiles.Taken mail, String id) {
        return mail.request().containsValue("sign-in-" + id);
    }

    /** The first text of the mail, whichever way it was wrapped for its journey. */
    private static String plain(MailAndFiles.Taken mail) {
        var base64 = Pattern.compile("base64\\s+([A-Za-z0-9+/=\\s]{40,})").matcher(mail.content());
        var text = new StringBuilder(mail.content().replaceAll("=\r?\n", ""));
        while (base64.find()) {
            text.append(
                    new String(
                            java.util.Base64.getMimeDecoder().decode(base64.group(1)),
                            java.nio.charset.StandardCharsets.UTF_8));
        }
        return text.toString();
    }
}
