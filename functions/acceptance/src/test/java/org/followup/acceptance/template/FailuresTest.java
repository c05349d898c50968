package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
        var silenceIsBad = properties.at("ComparisonOperator").text().equals("LessThanThreshold");
        assertThat(properties.at("TreatMissingData").text())
                .isEqualTo(silenceIsBad ? "breaching" : "notBreaching");
    }

    @Test
    void slow_pages_refused_calls_old_records_and_returned_letters_raise_one_too() {
        assertThat(ALARMS.values().stream().map(a -> a.at("Properties", "MetricName").text()))
                .contains(
                        "Duration",
                        "Throttles",
                        "IteratorAge",
                        "Reputation.BounceRate",
                        "Reputation.ComplaintRate");
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

    /** Lambda itself tries for six hours and then forgets. */
    @ParameterizedTest
    @MethodSource("functions")
    void an_event_that_fails_again_and_again_is_kept(String function) {
        var asynchronous = Template.properties(function).at("EventInvokeConfig");
        var kept = asynchronous.at("DestinationConfig", "OnFailure", "Destination").texts();

        assertThat(asynchronous.at("MaximumRetryAttempts").number()).isBetween(0, 2);
        assertThat(kept.map(queue -> queue.replace(".Arn", ""))).allMatch(QUEUES::contains);
        assertThat(Template.properties(function).at("Events").members().values())
                .filteredOn(event -> event.at("Type").text().equals("DynamoDB"))
                .allMatch(
                        event ->
                                event.has("Properties", "DestinationConfig", "OnFailure")
                                        && event.at("Properties", "MaximumRetryAttempts").number()
                                                < 5);
    }

    /** Those beyond ten are what the service costs when nobody comes; the document counts them. */
    @Test
    void alarms_are_as_many_as_the_document_says_they_cost() throws IOException {
        assertThat(ALARMS).hasSize(10 + 14);
        assertThat(Files.readString(Template.ROOT.resolve("docs/operations.md")))
                .contains("the fourteen alarms beyond the ten that are free")
                .contains(ALARMS.keySet().stream().map(alarm -> "`" + alarm + "`").toList());
    }

    @Test
    void a_letter_that_is_late_or_that_nobody_can_read_raises_one() {
        assertThat(watched("OldestWaitingLetter")).containsExactly("Stack", "AWS::StackName");
        assertThat(watched("UnreadableLetters")).containsExactly("Stack", "AWS::StackName");
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
        assertThat(stream.at("MaximumRetryAttempts").number()).isBetween(1, 5);
        assertThat(stream.at("DestinationConfig", "OnFailure", "Destination").texts())
                .containsExactly("Files.Arn");
        assertThat(stream.at("FilterCriteria").texts())
                .containsExactly(
                        "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":"
                                + "{\"TODO\":{\"S\":[\"LETTER#URGENT\"]}}}}");
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
