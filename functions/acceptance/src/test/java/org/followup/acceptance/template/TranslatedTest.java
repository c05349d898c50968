package org.followup.acceptance.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Rights in what SAM's own translator makes of the template, with the roles that it adds. */
@Tag("slow")
final class TranslatedTest {

    /** Actions for which IAM knows no resource, and why they are needed. */
    private static final Map<String, String> ON_EVERYTHING =
            Map.of(
                    "ses:GetSendQuota", "the pace of letters is the account's",
                    "xray:PutTraceSegments", "a trace belongs to nothing",
                    "xray:PutTelemetryRecords", "the same",
                    "dynamodb:ListStreams", "Lambda looks for the stream before it reads it");

    /** Policies of AWS, and why they are not written out. */
    private static final Map<String, String> MANAGED =
            Map.of(
                    "ApiAccountRole",
                    "the gateway refuses a role that lacks what it looks for; AWS names this one");

    private static Part resources;

    @BeforeAll
    static void translate() throws Exception {
        var tools = Template.ROOT.resolve("target/tools/bin/python").toString();
        var script = Template.ROOT.resolve("infra/checks/translate.py").toString();
        var process = new ProcessBuilder(tools, "-B", script, Template.FILE.toString()).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        resources = new Part(new Yaml().<Object>load(said)).at("Resources");
    }

    @Test
    void functions_and_schedules_have_roles_with_policies_of_their_own_only() {
        var roles = roles();

        assertThat(roles).hasSize(6 + 5 + 1);
        roles.forEach(
                (name, role) -> {
                    assertThat(role.properties().has("ManagedPolicyArns"))
                            .as(name)
                            .isEqualTo(MANAGED.containsKey(name));
                    assertThat(role.statements().isEmpty())
                            .as(name)
                            .isEqualTo(MANAGED.containsKey(name));
                });
    }

    @Test
    void a_policy_names_each_action() {
        roles().forEach(
                        (name, role) ->
                                assertThat(role.statements())
                                        .as(name)
                                        .allMatch(s -> s.at("Effect").text().equals("Allow"))
                                        .allMatch(s -> s.has("Action") && s.has("Resource"))
                                        .noneMatch(
                                                s ->
                                                        s.at("Action")
                                                                .texts()
                                                                .anyMatch(a -> a.contains("*"))));
    }

    @Test
    void everything_is_allowed_only_where_there_is_no_resource() {
        var everywhere =
                roles().values().stream()
                        .flatMap(role -> role.statements().stream())
                        .filter(s -> s.at("Resource").texts().anyMatch("*"::equals))
                        .flatMap(s -> s.at("Action").texts())
                        .distinct();

        assertThat(everywhere).containsExactlyInAnyOrderElementsOf(ON_EVERYTHING.keySet());
    }

    @Test
    void nobody_reads_the_table_from_end_to_end_or_alters_it() {
        assertThat(roles().values().stream().flatMap(role -> role.statements().stream()))
                .flatMap(s -> s.at("Action").texts().toList())
                .doesNotContain("dynamodb:Scan", "dynamodb:UpdateTable", "dynamodb:DeleteTable");
    }

    /** Each schedule may call its function's alias and put into its queue, nothing else. */
    @Test
    void a_schedule_calls_one_function() {
        var schedules = new TreeMap<>(resources.members());
        schedules.values().removeIf(r -> !r.at("Type").text().equals("AWS::Scheduler::Schedule"));

        assertThat(schedules).hasSize(5);
        schedules.forEach(
                (name, schedule) -> {
                    var target = schedule.at("Properties", "Target");
                    var role = roles().get(name + "Role");
                    assertThat(role.statements())
                            .extracting(s -> s.at("Action").text() + " " + s.at("Resource").value())
                            .containsExactly(
                                    "lambda:InvokeFunction " + target.at("Arn").value(),
                                    "sqs:SendMessage "
                                            + target.at("DeadLetterConfig", "Arn").value());
                });
    }

    private static Map<String, Role> roles() {
        var roles = new TreeMap<String, Role>();
        resources
                .members()
                .forEach(
                        (name, resource) -> {
                            if (resource.at("Type").text().equals("AWS::IAM::Role")) {
                                roles.put(name, new Role(resource.at("Properties")));
                            }
                        });
        return roles;
    }
}
