package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * How what became of a letter arrives: from SES's configuration set by a topic to the function that
 * marks it. Emulators know nothing of the set, so nothing else sees that it is whole.
 */
final class MailSettingsTest {

    private static final Object TOPIC = Map.of("Ref", "MailTopic");
    private static final Object NAME = Map.of("Fn::Sub", "${AWS::StackName}-letters");

    private static final Part SET = Template.properties("MailSettings");
    private static final Part TO_TOPIC = Template.properties("MailSettingsToTopic");

    /** A set of another name would be refused by SES, letter by letter. */
    @Test
    void who_sends_names_the_set_that_is_made() {
        var named = new TreeMap<String, Object>();
        Template.functions()
                .forEach(
                        (function, resource) -> {
                            var variables =
                                    resource.at("Properties", "Environment", "Variables").members();
                            if (variables.containsKey("CONFIGURATION_SET")) {
                                named.put(function, variables.get("CONFIGURATION_SET").value());
                            }
                        });

        assertThat(SET.at("Name").value()).isEqualTo(NAME);
        assertThat(named).containsOnly(Map.entry("Sender", NAME), Map.entry("Drain", NAME));
        assertThat(Template.WHOLE.at("Outputs", "ConfigurationSet", "Value").value())
                .isEqualTo(NAME);
    }

    /** Our list by address is the only one: the desk cannot clear the account's. */
    @Test
    void letters_go_by_tls_only_and_no_list_of_the_account_holds_them_back() {
        assertThat(SET.value())
                .isEqualTo(
                        Map.of(
                                "Name",
                                NAME,
                                "DeliveryOptions",
                                Map.of("TlsPolicy", "REQUIRE"),
                                "SuppressionOptions",
                                Map.of("SuppressedReasons", List.of())));
    }

    @Test
    void its_events_go_to_the_topic_all_that_the_emulator_is_told_to_send() throws IOException {
        var destination = TO_TOPIC.at("EventDestination");

        assertThat(TO_TOPIC.at("ConfigurationSetName").value())
                .isEqualTo(Map.of("Ref", "MailSettings"));
        assertThat(destination.members().keySet())
                .containsExactlyInAnyOrder(
                        "Name", "Enabled", "MatchingEventTypes", "SnsDestination");
        assertThat(destination.at("Enabled").value()).isEqualTo(true);
        assertThat(destination.at("SnsDestination").value()).isEqualTo(Map.of("TopicARN", TOPIC));
        assertThat(destination.at("MatchingEventTypes").texts())
                .containsExactlyInAnyOrder(
                        "send", "delivery", "deliveryDelay", "bounce", "complaint", "reject")
                .containsExactlyElementsOf(eventsOfTheEmulator());
    }

    /** SES publishes to the topic as it is told of it; without the right the deploy breaks off. */
    @Test
    void the_mail_service_of_this_account_and_nobody_else_may_write_to_the_topic() {
        var policy = Template.properties("MailTopicPolicy");

        assertThat(Template.resource("MailSettingsToTopic").at("DependsOn").text())
                .isEqualTo("MailTopicPolicy");
        assertThat(policy.at("Topics").value()).isEqualTo(List.of(TOPIC));
        assertThat(policy.at("PolicyDocument", "Statement").items())
                .singleElement()
                .extracting(Part::value)
                .isEqualTo(
                        Map.of(
                                "Effect",
                                "Allow",
                                "Principal",
                                Map.of("Service", "ses.amazonaws.com"),
                                "Action",
                                "sns:Publish",
                                "Resource",
                                TOPIC,
                                "Condition",
                                Map.of(
                                        "StringEquals",
                                        Map.of(
                                                "AWS:SourceAccount",
                                                Map.of("Ref", "AWS::AccountId")))));
    }

    /** Encrypted with a key of AWS, the topic would take nothing from SES. */
    @Test
    void the_topic_reaches_the_function_that_marks_letters() {
        var events = Template.properties("MailEvents");

        assertThat(Template.properties("MailTopic")).isEqualTo(Part.NOTHING);
        assertThat(events.at("Events", "OfSes", "Type").text()).isEqualTo("SNS");
        assertThat(events.at("Events", "OfSes", "Properties", "Topic").value()).isEqualTo(TOPIC);
        assertThat(events.at("Environment", "Variables", "MAIL_TOPIC").value()).isEqualTo(TOPIC);
    }

    private static List<String> eventsOfTheEmulator() throws IOException {
        var script = Files.readString(Template.ROOT.resolve("infra/localstack/aws.py"));
        var events = Pattern.compile("(?m)^EVENTS = \\[(.*)]$").matcher(script);
        assertThat(events.find()).isTrue();
        return Pattern.compile("\"(\\w+)\"")
                .matcher(events.group(1))
                .results()
                .map(word -> word.group(1))
                .toList();
    }
}
