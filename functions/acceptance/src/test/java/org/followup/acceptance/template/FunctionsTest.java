package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How functions run: what they are, how long they may, where they write their lines. */
final class FunctionsTest {

    /** The gateway hangs up after this many seconds. */
    private static final int GATEWAY = 29;

    static Set<String> functions() {
        return Template.functions().keySet();
    }

    @Test
    void they_are_the_ones_that_there_are() {
        assertThat(functions())
                .containsExactlyInAnyOrder(
                        "Web", "Planner", "Sender", "Drain", "MailEvents", "Jobs");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void its_handler_can_be_made_by_lambda(String function) throws ReflectiveOperationException {
        var handler = Class.forName(properties(function).at("Handler").text());

        assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
        assertThat(handler.getConstructor()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("functions")
    @Tag("slow") // needs the packages, which the inner loop does not make
    void its_handler_lies_in_the_folder_that_is_deployed(String function) {
        var properties = properties(function);
        var file = properties.at("Handler").text().replace('.', '/') + ".class";

        assertThat(Template.ROOT.resolve(properties.at("CodeUri").text()).resolve(file)).exists();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void sam_packs_what_maven_built(String function) {
        var resource = Template.resource(function);

        assertThat(resource.at("Metadata", "SkipBuild").value()).isEqualTo(true);
        assertThat(properties(function).at("CodeUri").text())
                .matches("functions/[a-z]+/target/lambda");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_version_is_published_for_every_change_with_a_snapshot_where_somebody_waits(
            String function) {
        assertThat(properties(function).at("AutoPublishAliasAllProperties").value())
                .isEqualTo(true);
        assertThat(Template.global("AutoPublishAlias").text()).isEqualTo("live");
        assertThat(Template.global("SnapStart", "ApplyOn").text()).isEqualTo("PublishedVersions");
        assertThat(properties(function).has("SnapStart")).isEqualTo(function.equals("Jobs"));
        assertThat(Template.global("Runtime").text()).isEqualTo("java25");
        assertThat(Template.global("Tracing").text()).isEqualTo("Active");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void it_has_its_time_and_its_memory(String function) {
        var properties = properties(function);
        var memory = properties.has("MemorySize") ? properties : Template.global();

        assertThat(properties.at("Timeout").number()).isBetween(10, 900);
        assertThat(memory.at("MemorySize").number()).isBetween(512, 3008);
    }

    @Test
    void pages_answer_before_the_gateway_hangs_up() {
        assertThat(properties("Web").at("Timeout").number()).isLessThan(GATEWAY);
    }

    @Test
    void a_drain_ends_before_the_next_one_starts() {
        assertThat(properties("Drain").at("Timeout").number()).isLessThan(5 * 60);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void its_lines_are_kept_for_a_while_in_a_group_of_its_own(String function) {
        var group = properties(function).at("LoggingConfig", "LogGroup", "Ref").text();
        var log = Template.ofType("AWS::Logs::LogGroup").get(group).at("Properties");

        assertThat(group).isEqualTo(function + "Log");
        assertThat(properties(function).at("LoggingConfig", "LogFormat").text()).isEqualTo("JSON");
        assertThat(log.at("RetentionInDays").value()).isEqualTo(java.util.Map.of("Ref", "LogDays"));
        assertThat(log.at("LogGroupName", "Fn::Sub").text())
                .isEqualTo(
                        "/aws/lambda/"
                                + properties(function).at("FunctionName").at("Fn::Sub").text());
    }

    private static Part properties(String function) {
        return Template.properties(function);
    }
}
