package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: action by action, resource by resource. */
final class PermissionsTest {

    private static final String LAMBDA = "lambda.amazonaws.com";

    /** Its records, and the place of those that nobody can read. */
    private static final Set<String> OF_THE_STREAM =
            Set.of(
                    "dynamodb:DescribeStream Table.StreamArn",
                    "dynamodb:GetRecords Table.StreamArn",
                    "dynamodb:GetShardIterator Table.StreamArn",
                    "dynamodb:ListStreams *",
                    "s3:PutObject Files/aws/lambda/*",
                    "s3:ListBucket Files");

    private static final String SES = "arn:${AWS::Partition}:ses:${AWS::Region}:${AWS::AccountId}:";

    /** In SES's sandbox the receiver's identity is asked for too, so no single one is enough. */
    private static final String ANY_IDENTITY = SES + "identity/*";

    private static final String OWN_CONFIGURATION_SET =
            SES + "configuration-set/${AWS::StackName}-letters";

    private static final Object AS_THE_SENDER =
            Map.of("StringEquals", Map.of("ses:FromAddress", Map.of("Ref", "SenderAddress")));

    private static final String[] LEADING_KEYS = {
        "Condition", "ForAllValues:StringLike", "dynamodb:LeadingKeys"
    };

    private static final String READS = "its pages show nearly everything that is in the table";

    /** What stays without leading keys, and why. */
    private static final Map<String, String> ON_ALL_KEYS =
            Map.of(
                    "Web dynamodb:BatchGetItem Table",
                    READS,
                    "Web dynamodb:GetItem Table",
                    READS,
                    "Web dynamodb:Query Table",
                    READS,
                    "Web dynamodb:ConditionCheckItem Table",
                    "heads of all kinds of histories must stand still while it writes elsewhere",
                    "Web dynamodb:PutItem Table",
                    "its forms change nearly everything; what stands already is guarded by each"
                            + " write's own condition",
                    "Web dynamodb:Query Table/index/BY_TIME",
                    "the desk lists all that stands there: letters, tasks, calls, imports,"
                            + " addresses");

    static Set<String> functions() {
        return Template.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void it_has_a_role_of_its_own_with_two_policies(String function) {
        var role = Role.of(function).properties();

        assertThat(Template.properties(function).at("Role").texts())
                .containsExactly(function + "Role.Arn");
        assertThat(role.at("AssumeRolePolicyDocument", "Statement").items())
                .singleElement()
                .matches(trust -> trust.at("Principal").texts().allMatch(LAMBDA::equals));
        assertThat(role.at("Policies").items().stream().map(p -> p.at("PolicyName").text()))
                .containsExactly("lambda", "code");
    }

    /** Lines, traces, what failed, and the stream where an event comes by it. */
    @ParameterizedTest
    @MethodSource("functions")
    void lambda_does_in_its_name_what_its_lines_and_its_events_need(String function) {
        var properties = Template.properties(function);
        var kept = properties.at("EventInvokeConfig", "DestinationConfig", "OnFailure");
        var queue = kept.at("Destination").text().replaceAll(".*=(\\w+)\\.Arn.*", "$1");
        var needed = new TreeSet<String>();
        needed.add("logs:CreateLogStream " + function + "Log");
        needed.add("logs:PutLogEvents " + function + "Log");
        needed.add("xray:PutTelemetryRecords *");
        needed.add("xray:PutTraceSegments *");
        needed.add("sqs:SendMessage " + queue);
        for (var event : properties.at("Events").members().values()) {
            if (event.at("Type").text().equals("DynamoDB")) {
                needed.addAll(OF_THE_STREAM);
            }
        }

        var granted =
                Role.of(function).statements("lambda").stream()
                        .flatMap(s -> s.at("Action").texts().flatMap(a -> each(a, s)));
        assertThat(granted).containsExactlyInAnyOrderElementsOf(needed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sender", "Drain"})
    void who_sends_letters_sends_them_as_the_sender_only(String function) {
        assertThat(statements(function))
                .filteredOn(s -> s.at("Action").texts().anyMatch("ses:SendRawEmail"::equals))
                .singleElement()
                .satisfies(
                        sending -> {
                            assertThat(sending.at("Action").texts())
                                    .containsExactly("ses:SendRawEmail");
                            assertThat(sending.at("Resource").texts())
                                    .containsExactly(ANY_IDENTITY, OWN_CONFIGURATION_SET);
                            assertThat(sending.at("Condition").value()).isEqualTo(AS_THE_SENDER);
                        });
    }

    @Test
    void only_two_functions_send() {
        var senders =
                functions().stream()
                        .filter(f -> actions(f).stream().anyMatch(a -> a.startsWith("ses:")));

        assertThat(senders).containsExactlyInAnyOrder("Sender", "Drain");
    }

    /** Reads too: who writes letters needs no session, token or text of an update. */
    @ParameterizedTest
    @MethodSource("functions")
    void what_it_may_do_with_the_table_is_for_certain_keys(String function) {
        var onAllKeys =
                Role.of(function).statements("code").stream()
                        .filter(s -> !s.has(LEADING_KEYS))
                        .flatMap(s -> s.at("Action").texts().flatMap(a -> each(a, s)))
                        .filter(right -> right.startsWith("dynamodb:"))
                        .map(right -> function + " " + right);

        assertThat(onAllKeys)
                .containsExactlyInAnyOrderElementsOf(
                        ON_ALL_KEYS.keySet().stream()
                                .filter(known -> known.startsWith(function + " "))
                                .toList());
    }

    private static List<String> actions(String function) {
        return statements(function).stream().flatMap(s -> s.at("Action").texts()).toList();
    }

    private static Stream<String> each(String action, Part statement) {
        return Role.resources(statement).map(resource -> action + " " + resource);
    }

    private static List<Part> statements(String function) {
        return Role.of(function).statements();
    }
}
