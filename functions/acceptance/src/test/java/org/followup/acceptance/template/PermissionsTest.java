package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: action by action, resource by resource. */
final class PermissionsTest {

    /** Actions for which IAM knows no resource, and why they are needed. */
    private static final Map<String, String> ON_EVERYTHING =
            Map.of("ses:GetSendQuota", "the pace of letters is the account's");

    static Set<String> functions() {
        return Template.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_policy_names_each_action(String function) {
        assertThat(statements(function))
                .isNotEmpty()
                .allMatch(statement -> statement.at("Effect").text().equals("Allow"))
                .allMatch(
                        statement ->
                                statement.at("Action").texts().noneMatch(a -> a.contains("*")));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everything_is_allowed_only_where_there_is_no_resource(String function) {
        var everywhere =
                statements(function).stream()
                        .filter(statement -> statement.at("Resource").texts().anyMatch("*"::equals))
                        .flatMap(statement -> statement.at("Action").texts());

        assertThat(everywhere).allMatch(ON_EVERYTHING::containsKey);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void nobody_reads_the_table_from_end_to_end_or_alters_it(String function) {
        assertThat(actions(function))
                .doesNotContain("dynamodb:Scan", "dynamodb:UpdateTable", "dynamodb:DeleteTable");
    }

    @Test
    void who_sends_letters_sends_them_as_the_sender_only() {
        for (var function : List.of("Sender", "Drain")) {
            var sending =
                    statements(function).stream()
                            .filter(
                                    s ->
                                            s.at("Action")
                                                    .texts()
                                                    .anyMatch("ses:SendRawEmail"::equals));
            assertThat(sending)
                    .hasSize(1)
                    .allMatch(
                            s ->
                                    s.at("Condition", "StringEquals", "ses:FromAddress", "Ref")
                                            .text()
                                            .equals("SenderAddress"));
        }
    }

    @Test
    void only_two_functions_send() {
        var senders =
                functions().stream()
                        .filter(f -> actions(f).stream().anyMatch(a -> a.startsWith("ses:")));

        assertThat(senders).containsExactlyInAnyOrder("Sender", "Drain");
    }

    @Test
    void functions_without_pages_write_only_what_is_theirs() {
        for (var function : List.of("Planner", "Sender", "Drain", "MailEvents")) {
            var writes =
                    statements(function).stream()
                            .filter(
                                    s ->
                                            s.at("Action")
                                                    .texts()
                                                    .anyMatch("dynamodb:PutItem"::equals));
            assertThat(writes)
                    .hasSize(1)
                    .allMatch(
                            s ->
                                    s.has(
                                            "Condition",
                                            "ForAllValues:StringLike",
                                            "dynamodb:LeadingKeys"));
        }
    }

    private static List<String> actions(String function) {
        return statements(function).stream().flatMap(s -> s.at("Action").texts()).toList();
    }

    private static List<Part> statements(String function) {
        return Template.properties(function).at("Policies").items().stream()
                .flatMap(policy -> policy.at("Statement").items().stream())
                .toList();
    }
}
