package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails is kept and somebody hears of it. */
final class FailuresTest {

    private static final Set<String> QUEUES = Template.ofType("AWS::SQS::Queue").keySet();
    private static final Map<String, Part> ALARMS = Template.ofType("AWS::CloudWatch::Alarm");

    /** Words, and what is the same for all alarms. */
    private static final Set<String> HELD_BELOW =
            Set.of("AlarmDescription", "AlarmActions", "Description");

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("Schedules", events("ScheduleV2")),
                arguments("Records of the stream", events("DynamoDB")),
                arguments("Events of SES", events("SNS")),
                arguments("Files of imports", events("EventBridgeRule")),
                arguments("Calls that nobody waits for", asynchronous()),
                arguments("Records that were given up", ofType("AWS::Events::Rule")),
                arguments("Queues", ofType("AWS::SQS::Queue")),
                arguments("Who else writes into them", ofType("AWS::SQS::QueuePolicy")),
                arguments("Alarms", ofType("AWS::CloudWatch::Alarm")));
    }

    static Set<String> queues() {
        return QUEUES;
    }

    static Set<String> functions() {
        return Template.functions().keySet();
    }

    static Set<String> alarms() {
        return ALARMS.keySet();
    }

    /** Property by property, so that none changes and none comes unseen. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void what_fails_is_tried_and_kept_as_the_document_says(String title, Map<String, Part> things)
            throws IOException {
        var table = PropertyTable.in("failures.md").get(title);

        assertThat(table.filledWith(things)).containsExactlyElementsOf(table.rows());
        things.forEach(
                (name, thing) ->
                        assertThat(table.hidden(thing)).as(name).allMatch(HELD_BELOW::contains));
    }

    @Test
    void no_event_comes_by_a_way_that_has_no_table() {
        var types =
                functions().stream()
                        .flatMap(
                                f ->
                                        Template.properties(f)
                                                .at("Events")
                                                .members()
                                                .values()
                                                .stream())
                        .map(event -> event.at("Type").text())
                        .distinct();

        assertThat(types)
                .containsExactlyInAnyOrder(
                        "Api", "ScheduleV2", "DynamoDB", "SNS", "EventBridgeRule");
    }

    @Test
    void the_document_has_no_table_that_nothing_fills() throws IOException {
        assertThat(tables().map(arguments -> arguments.get()[0]))
                .containsExactlyElementsOf(PropertyTable.in("failures.md").keySet());
    }

    @ParameterizedTest
    @MethodSource("queues")
    void a_queue_that_is_not_empty_raises_an_alarm(String queue) {
        assertThat(watched("ApproximateNumberOfMessagesVisible")).contains(queue + ".QueueName");
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

    /** Those beyond ten are what the service costs when nobody comes; the document counts them. */
    @Test
    void alarms_are_as_many_as_the_document_says_they_cost() throws IOException {
        assertThat(ALARMS).hasSize(10 + 14);
        assertThat(Files.readString(Template.ROOT.resolve("docs/operations.md")))
                .contains("the fourteen alarms beyond the ten that are free")
                .contains(ALARMS.keySet().stream().map(alarm -> "`" + alarm + "`").toList());
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

    private static List<String> watched(String metric) {
        return ALARMS.values().stream()
                .map(alarm -> alarm.at("Properties"))
                .filter(alarm -> alarm.at("MetricName").text().equals(metric))
                .flatMap(alarm -> alarm.at("Dimensions").texts())
                .toList();
    }

    private static Map<String, Part> ofType(String type) {
        var found = new TreeMap<String, Part>();
        Template.ofType(type)
                .forEach((name, resource) -> found.put(name, resource.at("Properties")));
        return found;
    }

    private static Map<String, Part> events(String type) {
        var found = new TreeMap<String, Part>();
        for (var function : functions()) {
            Template.properties(function)
                    .at("Events")
                    .members()
                    .forEach(
                            (name, event) -> {
                                if (event.at("Type").text().equals(type)) {
                                    found.put(function + "." + name, event.at("Properties"));
                                }
                            });
        }
        return found;
    }

    private static Map<String, Part> asynchronous() {
        var found = new TreeMap<String, Part>();
        functions().forEach(f -> found.put(f, Template.properties(f).at("EventInvokeConfig")));
        return found;
    }
}
