package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.lambda.DynamoDbServer;
import org.followup.acceptance.lambda.PackagedFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events that are not what a function waits for, by the functions as they are deployed: the call
 * fails and says why, so that Lambda counts it and keeps the event; nothing is stored, and the next
 * event is served by the same process.
 */
@Tag("slow")
final class BadEventTest {

    private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:followup-MailTopic";
    private static final String NESTED = "{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
    private static final String GATEWAY = "{\"httpMethod\":\"GET\",\"path\":\"/health\"}";
    private static final String SCHEDULE = "{\"schedule\":\"s\",\"time\":\"t\"}";
    private static final String STREAM = "{\"Records\":[]}";
    private static final DynamoDbServer DYNAMODB = DynamoDbServer.start();

    @AfterAll
    static void stop() {
        DYNAMODB.close();
    }

    /** A function, what it takes, and what it does not take, each with the reason that it gives. */
    record Case(String module, String handler, String good, List<Row> rows) {

        @Override
        public String toString() {
            return handler;
        }
    }

    record Row(String event, String why) {}

    static Stream<Case> functions() {
        return Stream.of(
                new Case(
                        "web",
                        "org.followup.web.WebFunction",
                        GATEWAY,
                        List.of(
                                row("", "an event is an object"),
                                row("not JSON", "Unrecognized token"),
                                row("{\"httpMethod\":\"GET\",", "end-of-input"),
                                row("[]", "an event is an object"),
                                row("{}", "names no method or no path"),
                                row("{\"httpMethod\":{},\"path\":[]}", "no method or no path"),
                                row(SCHEDULE, "names no method or no path"),
                                row(NESTED, "nesting depth"))),
                new Case("reminders", reminders("Planner"), SCHEDULE, ofSchedule()),
                new Case("reminders", reminders("Drain"), SCHEDULE, ofSchedule()),
                new Case(
                        "reminders",
                        reminders("Sender"),
                        STREAM,
                        List.of(
                                row("", "nothing to read"),
                                row("not JSON", "Unrecognized token"),
                                row("{\"Records\": ", "end-of-input"),
                                row("{}", "without records"),
                                row(SCHEDULE, "without records"),
                                row("{\"Records\":{}}", "without records"),
                                row("{\"Records\":[7]}", "without a sequence number"),
                                row(
                                        "{\"Records\":[{\"eventName\":\"INSERT\",\"dynamodb\":{}}]}",
                                        "without a sequence number"),
                                row(NESTED, "nesting depth"))),
                new Case(
                        "reminders",
                        reminders("MailEvents"),
                        STREAM,
                        List.of(
                                row("not JSON", "Unrecognized token"),
                                row("{}", "without records"),
                                row(GATEWAY, "without records"),
                                row("{\"Records\":[{\"s3\":{}}]}", "not of our topic"),
                                row(told("another", "{}"), "not of our topic"),
                                row(told(TOPIC, "hello"), "a message that is no JSON"),
                                row(told(TOPIC, "{}"), "an event of no kind"),
                                row(
                                        told(
                                                TOPIC,
                                                "{'eventType':'Bounce','mail':{'messageId':'1','tags':"
                                                    + "{'receiver':['r'],'occasion':['o']}}}"),
                                        "an event without its moment"),
                                row(NESTED, "nesting depth"))),
                new Case(
                        "jobs",
                        "org.followup.jobs.JobsFunction",
                        "",
                        List.of(
                                row("not JSON", "an event that is no JSON"),
                                row("{}", "an event with /source «»"),
                                row(SCHEDULE, "an event with /source «»"),
                                row(arrived("others", "imports/0123456789abcdef"), "«others»"),
                                row(
                                        arrived("no-bucket", "reports/0123456789abcdef"),
                                        "no file of an import"),
                                row(arrived("no-bucket", "imports/../secret"), "no file of an"),
                                row(wanted("MODIFY", "REPORTS#x"), "/Records/0/eventName"),
                                row(wanted("INSERT", "LETTERS#x"), "nothing that was asked for"),
                                row(wanted("INSERT", "REPORTS#x"), "there is no report"),
                                row(NESTED, "an event that is no JSON"))));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_malformed_event_fails_says_why_and_leaves_no_trace(Case tried) {
        var table = DYNAMODB.newTable();
        var environment = new HashMap<>(DYNAMODB.environment(table));
        environment.putAll(
                Map.of(
                        "SENDER", "forum@example.org",
                        "MAIL_TOPIC", TOPIC,
                        "STACK", "followup",
                        "CONFIGURATION_SET", "followup-letters",
                        "BASE_ADDRESS", "https://followup.example.org/live/",
                        "AWS_ENDPOINT_URL_SES", "http://127.0.0.1:1"));
        try (var function =
                PackagedFunction.start(folder(tried.module()), tried.handler(), environment)) {
            for (var row : tried.rows()) {
                var name = row.event().length() > 200 ? "nested" : row.event();
                var before = function.logs().length();
                var reply = function.invoke(row.event());

                assertThat(reply.failed()).as(name).isTrue();
                assertThat(reply.body() + function.logs().substring(before))
                        .as(name)
                        .contains(row.why());
            }
            assertThat(DYNAMODB.client().scan(scan -> scan.tableName(table)).items()).isEmpty();
            if (!tried.good().isEmpty()) {
                assertThat(function.invoke(tried.good()).failed()).as(function.logs()).isFalse();
            }
        }
    }

    /** By its number, which Lambda gives back to the stream: what follows it comes again. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"7\"}}",
                "{\"dynamodb\":{\"SequenceNumber\":\"7\",\"Keys\":{\"PK\":{\"S\":\"LETTERS#a\"}}}}",
                "{\"eventName\":\"INSERT\",\"dynamodb\":{\"SequenceNumber\":\"7\",\"Keys\":[]}}",
            })
    void a_record_that_nobody_can_read_is_given_back_alone(String damaged) {
        var environment = new HashMap<>(DYNAMODB.environment(DYNAMODB.newTable()));
        environment.putAll(
                Map.of(
                        "SENDER", "forum@example.org",
                        "CONFIGURATION_SET", "followup-letters",
                        "BASE_ADDRESS", "https://followup.example.org/live/"));
        try (var sender =
                PackagedFunction.start(folder("reminders"), reminders("Sender"), environment)) {
            var reply = sender.invoke("{\"Records\":[%s]}".formatted(damaged));

            assertThat(reply.failed()).isFalse();
            assertThat(reply.body())
                    .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "web | org.followup.web.WebFunction | TABLE, BUCKET, FIRST_MEMBER",
                "jobs | org.followup.jobs.JobsFunction | TABLE, BUCKET",
                "reminders | org.followup.reminders.PlannerFunction | TABLE",
                "reminders | org.followup.reminders.SenderFunction"
                        + " | TABLE, SENDER, BASE_ADDRESS, CONFIGURATION_SET",
                "reminders | org.followup.reminders.DrainFunction"
                        + " | STACK, TABLE, SENDER, BASE_ADDRESS, CONFIGURATION_SET",
                "reminders | org.followup.reminders.MailEventsFunction | TABLE, MAIL_TOPIC",
            })
    void a_function_without_its_variables_names_all_of_them_at_its_start(
            String module, String handler, String names) {
        assertThat(
                        catchThrowable(
                                () ->
                                        PackagedFunction.start(folder(module), handler, Map.of())
                                                .close()))
                .hasMessageContaining("these variables are missing: " + names);
    }

    private static List<Row> ofSchedule() {
        return List.of(
                row("", "nothing to read"),
                row("not JSON", "Unrecognized token"),
                row("{\"schedule\":\"s\",", "end-of-input"),
                row("{}", "no event of a schedule"),
                row("[]", "no event of a schedule"),
                row(STREAM, "no event of a schedule"),
                row("{\"schedule\":\"s\",\"time\":{}}", "no event of a schedule"),
                row(NESTED, "nesting depth"));
    }

    private static Row row(String event, String why) {
        return new Row(event, why);
    }

    private static String reminders(String function) {
        return "org.followup.reminders." + function + "Function";
    }

    private static String told(String topic, String message) {
        return "{\"Records\":[{\"Sns\":{\"TopicArn\":\"%s\",\"Message\":\"%s\"}}]}"
                .formatted(topic, message.replace("'", "\\\""));
    }

    private static String arrived(String bucket, String key) {
        return """
        {"source":"aws.s3","detail-type":"Object Created",\
        "detail":{"bucket":{"name":"%s"},"object":{"key":"%s"}}}\
        """
                .formatted(bucket, key);
    }

    private static String wanted(String event, String partition) {
        return """
        {"Records":[{"eventName":"%s","dynamodb":{"Keys":{"PK":{"S":"%s"},"SK":{"S":"0123456789"}}}}]}\
        """
                .formatted(event, partition);
    }

    private static Path folder(String module) {
        return Path.of(System.getProperty("repository.root"), "functions", module, "target/lambda");
    }
}
