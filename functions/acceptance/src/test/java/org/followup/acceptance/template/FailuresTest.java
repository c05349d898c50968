package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails is kept and somebody hears of it. */
final class FailuresTest {

    private static final Set<String> QUEUES = Template.ofType("AWS::SQS::Queue").keySet();
    private static final Map<String, Part> ALARMS = Template.ofType("AWS::CloudWatch::Alarm");

    static Set<String> queues() {
        return QUEUES;
    }

    static Set<String> functions() {
        return Template.functions().keySet();
    }

    static Set<String> alarms() {
        return ALARMS.keySet();
    }

    @ParameterizedTest
    @MethodSource("queues")
    void a_queue_that_is_not_empty_raises_an_alarm(String queue) {
        assertThat(watched("ApproximateNumberOfMessagesVisible")).contains(queue + ".QueueName");
    }

    @ParameterizedTest
    @MethodSource("queues")
    void a_queue_keeps_for_two_weeks_and_encrypts(String queue) {
        assertThat(Template.properties(queue).at("MessageRetentionPeriod").number())
                .isEqualTo(14 * 24 * 3600);
        assertThat(Template.properties(queue).at("SqsManagedSseEnabled").value()).isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_that_fails_raises_an_alarm(String function) {
        assertThat(watched("Errors")).contains(function);
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void an_alarm_says_what_happened_to_the_topic(String alarm) {
        var properties = ALARMS.get(alarm).at("Properties");

        assertThat(properties.at("AlarmActions").texts()).containsExactly("Alarms");
        assertThat(properties.at("AlarmDescription").text()).hasSizeGreaterThan(20);
        assertThat(properties.at("TreatMissingData").text())
                .isEqualTo(alarm.equals("DrainSilent") ? "breaching" : "notBreaching");
    }

    @Test
    void refused_calls_late_letters_and_returned_letters_raise_one_too() {
        assertThat(ALARMS.values().stream().map(a -> a.at("Properties", "MetricName").text()))
                .contains(
                        "Throttles",
                        "5XXError",
                        "OldestWaitingLetter",
                        "Reputation.BounceRate",
                        "Reputation.ComplaintRate");
        assertThat(watched("Invocations")).containsExactly("FunctionName", "Drain");
    }

    /** The drain ends itself in time, however much is left to send. */
    @ParameterizedTest
    @MethodSource("functions")
    void a_function_that_comes_near_its_end_raises_an_alarm(String function) {
        var slow =
                ALARMS.values().stream()
                        .map(alarm -> alarm.at("Properties"))
                        .filter(alarm -> alarm.at("MetricName").text().equals("Duration"))
                        .filter(alarm -> alarm.at("Dimensions").texts().anyMatch(function::equals))
                        .toList();

        assertThat(slow).hasSize(function.equals("Drain") ? 0 : 1);
        var end = Template.properties(function).at("Timeout").number() * 1000;
        assertThat(slow)
                .allMatch(alarm -> alarm.at("ExtendedStatistic").text().equals("p99"))
                .allMatch(alarm -> alarm.at("Threshold").number() == end * 8 / 10);
    }

    @Test
    void records_that_wait_in_the_stream_raise_an_alarm_for_each_reader() {
        assertThat(watched("IteratorAge")).contains("Sender", "Jobs");
    }

    @Test
    void a_schedule_tries_again_and_keeps_what_did_not_happen() {
        var schedules = events("ScheduleV2");

        assertThat(schedules).hasSize(5);
        for (var schedule : schedules) {
            assertThat(schedule.at("RetryPolicy", "MaximumRetryAttempts").number()).isPositive();
            assertThat(schedule.at("DeadLetterConfig", "Arn").texts())
                    .containsExactly("ScheduleFailures.Arn");
            assertThat(schedule.at("Name", "Fn::Sub").text()).startsWith("${AWS::StackName}-");
        }
    }

    /** Lambda deletes a snapshot that nobody has restored for 14 days. */
    @ParameterizedTest
    @MethodSource("functions")
    void every_snapshot_is_restored_often_enough(String function) {
        var events = Template.properties(function).at("Events").members().values();

        if (Template.properties(function).at("SnapStart", "ApplyOn").text().equals("None")) {
            return;
        }
        assertThat(events)
                .anyMatch(
                        event ->
                                event.at("Properties", "ScheduleExpression")
                                        .text()
                                        .matches("rate\\((1 hour|5 minutes|3 days)\\)"));
    }

    @Test
    void a_bad_record_of_the_stream_leaves_the_others_alone() {
        var stream = Template.properties("Sender").at("Events", "UrgentLetters", "Properties");

        assertThat(stream.at("FunctionResponseTypes").texts())
                .containsExactly("ReportBatchItemFailures");
        assertThat(stream.at("BisectBatchOnFunctionError").value()).isEqualTo(true);
        assertThat(stream.at("FilterCriteria").texts())
                .containsExactly(
                        "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":"
                                + "{\"TODO\":{\"S\":[\"LETTER#URGENT\"]}}}}");
    }

    /** A queue would get a record's place only, and the stream forgets it after a day. */
    @Test
    void a_record_that_is_given_up_lies_whole_in_the_bucket_and_a_queue_tells_of_it() {
        var streams = events("DynamoDB");
        assertThat(streams).hasSize(2);
        for (var stream : streams) {
            assertThat(stream.at("MaximumRetryAttempts").number()).isBetween(1, 5);
            assertThat(stream.at("MaximumRecordAgeInSeconds").number()).isBetween(600, 86_400);
            assertThat(stream.at("DestinationConfig", "OnFailure", "Destination").texts())
                    .containsExactly("Files.Arn");
        }
        var rule = Template.properties("FailedRecord");
        assertThat(rule.at("EventPattern", "detail", "object", "key").texts())
                .containsExactly("aws/lambda/");
        assertThat(rule.at("Targets").items().getFirst().at("Arn").texts())
                .containsExactly("StreamFailures.Arn");
    }

    @Test
    void the_jobs_hear_of_reports_that_were_asked_for() {
        var stream = Template.properties("Jobs").at("Events", "AskedReports", "Properties");

        assertThat(stream.at("BatchSize").number()).isEqualTo(1);
        assertThat(stream.at("FilterCriteria").texts())
                .containsExactly(
                        "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":"
                                + "{\"state\":{\"S\":[\"ASKED_FOR\"]}}}}");
    }

    private static List<String> watched(String metric) {
        return ALARMS.values().stream()
                .map(alarm -> alarm.at("Properties"))
                .filter(alarm -> alarm.at("MetricName").text().equals(metric))
                .flatMap(alarm -> alarm.at("Dimensions").texts())
                .toList();
    }

    private static List<Part> events(String type) {
        var found = new ArrayList<Part>();
        for (var function : functions()) {
            Template.properties(function).at("Events").members().values().stream()
                    .filter(event -> event.at("Type").text().equals(type))
                    .map(event -> event.at("Properties"))
                    .forEach(found::add);
        }
        return found;
    }
}
