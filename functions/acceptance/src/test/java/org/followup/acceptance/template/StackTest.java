package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in one account but not in another, what a deploy asks for and says. */
final class StackTest {

    @Test
    void only_settings_of_mail_depend_on_where_it_runs() {
        var conditional = new TreeMap<String, String>();
        Template.WHOLE
                .at("Resources")
                .members()
                .forEach(
                        (name, resource) -> {
                            if (resource.has("Condition")) {
                                conditional.put(name, resource.at("Condition").text());
                            }
                        });

        assertThat(conditional)
                .containsOnly(
                        java.util.Map.entry("MailSettings", "OnAws"),
                        java.util.Map.entry("MailSettingsToTopic", "OnAws"),
                        java.util.Map.entry("Domain", "WithDomain"),
                        java.util.Map.entry("DomainLeadsToApi", "WithDomain"));
    }

    @ParameterizedTest
    @CsvSource({
        "FirstMember, secretary@example.org, secretary",
        "SenderAddress, forum@example.org, forum",
        "SenderName, Форум, a <b>",
        "AlarmAddress, alarms@example.org, 'a@b.org, c@d.org'",
        "Stage, trial-2, Production!",
        "DomainName, follow-up.example.org, https://example.org/",
        "CertificateArn, arn:aws:acm:eu-central-1:123456789012:certificate/0a-1b, certificate",
        "BaseAddress, http://127.0.0.1:4566/a/live/, https://example.org",
    })
    void a_parameter_refuses_what_it_is_not(String name, String good, String bad) {
        var pattern = Template.WHOLE.at("Parameters", name, "AllowedPattern").text();

        assertThat(good).matches(pattern);
        assertThat(bad).doesNotMatch(pattern);
    }

    @Test
    void every_parameter_says_what_it_is_for() {
        Template.WHOLE
                .at("Parameters")
                .members()
                .forEach(
                        (name, parameter) -> {
                            assertThat(parameter.at("Description").text()).as(name).isNotEmpty();
                            if (parameter.at("Type").text().equals("String")) {
                                assertThat(parameter.has("AllowedPattern")).as(name).isTrue();
                                assertThat(parameter.has("ConstraintDescription")).isTrue();
                            }
                        });
    }

    @Test
    void only_who_is_written_to_must_be_told() {
        var asked =
                Template.WHOLE.at("Parameters").members().entrySet().stream()
                        .filter(parameter -> !parameter.getValue().has("Default"))
                        .map(java.util.Map.Entry::getKey);

        assertThat(asked).containsExactlyInAnyOrder("SenderAddress", "AlarmAddress", "FirstMember");
    }

    @Test
    void the_gateway_limits_and_writes_lines_without_people() {
        var api = Template.properties("Api");
        var settings = api.at("MethodSettings").items().getFirst();
        var line = api.at("AccessLogSetting", "Format", "Fn::Sub").text();

        assertThat(settings.at("ThrottlingRateLimit").number()).isPositive();
        assertThat(settings.at("ThrottlingBurstLimit").number()).isPositive();
        assertThat(line).startsWith("{\"requestId\"").contains("\"${Stage}\"").endsWith("}");
        assertThat(List.of("sourceIp", "userAgent", "path\"", "querystring"))
                .noneMatch(line::contains);
        assertThat(api.at("BinaryMediaTypes").items().getFirst().text()).isEqualTo("*~1*");
    }

    /** The alarms go by what AWS counts anyway: the gateway's by its name, SES's by the account. */
    @Test
    void nothing_is_counted_that_costs_by_the_metric() throws IOException {
        assertThat(Files.readString(Template.FILE)).doesNotContain("MetricsEnabled");
        assertThat(Template.properties("GatewayErrors").at("Dimensions").texts())
                .containsExactly("ApiName", "AWS::StackName");
        assertThat(List.of("Bounces", "Complaints"))
                .noneMatch(alarm -> Template.properties(alarm).has("Dimensions"));
    }

    @Test
    void names_that_are_made_carry_the_stack_so_that_two_stand_in_one_account() {
        var names = Pattern.compile("(Function|LogGroup)?Name");
        Template.WHOLE
                .at("Resources")
                .members()
                .forEach(
                        (name, resource) ->
                                resource.at("Properties").members().entrySet().stream()
                                        .filter(p -> names.matcher(p.getKey()).matches())
                                        .forEach(
                                                p ->
                                                        assertThat(p.getValue().texts())
                                                                .as(name)
                                                                .allMatch(
                                                                        t ->
                                                                                t.equals(
                                                                                                "AWS::StackName")
                                                                                        || t
                                                                                                .contains(
                                                                                                        "${AWS::StackName}"))));
    }
}
