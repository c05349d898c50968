package org.followup.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the template sets is what the code reads: all of it, and nothing else. */
final class EnvironmentTest {

    private static final Map<String, Consumer<Map<String, String>>> READERS =
            Map.of(
                    "Web", org.followup.web.Settings::from,
                    "Planner", org.followup.reminders.Settings::table,
                    "Sender", org.followup.reminders.Settings::from,
                    "Drain", org.followup.reminders.DrainSettings::from,
                    "MailEvents", org.followup.reminders.Settings::hearing,
                    "Jobs", org.followup.jobs.Settings::from);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages(
                            "org.followup.web", "org.followup.reminders", "org.followup.jobs");

    static Set<String> functions() {
        return Template.functions().keySet();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void every_variable_that_is_read_is_set_and_every_one_set_is_read(String function) {
        var asked = new Asked();

        READERS.get(function).accept(asked);

        assertThat(variables(function)).containsExactlyInAnyOrderElementsOf(asked.names);
    }

    /** A variable once ended in a component that nobody asked for, and counted as read. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                org.followup.web.Settings.class,
                org.followup.reminders.Settings.class,
                org.followup.reminders.Settings.Hearing.class,
                org.followup.reminders.DrainSettings.class,
                org.followup.jobs.Settings.class
            })
    void what_was_read_is_asked_for(Class<? extends Record> settings) {
        assertThat(settings.getRecordComponents())
                .isNotEmpty()
                .allSatisfy(component -> assertThat(asksFor(settings, component)).isNotEmpty());
    }

    private static List<JavaMethodCall> asksFor(Class<?> settings, RecordComponent component) {
        return CLASSES.get(settings).getMethod(component.getName()).getCallsOfSelf().stream()
                .filter(call -> !call.getOriginOwner().isEquivalentTo(settings))
                .toList();
    }

    @Test
    void only_settings_look_at_the_environment() throws IOException {
        try (var files = Files.walk(Template.ROOT.resolve("functions"))) {
            var readers =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().contains("/src/main/"))
                            .filter(EnvironmentTest::looks)
                            .map(file -> file.getFileName().toString());

            assertThat(readers)
                    .containsExactlyInAnyOrder(
                            "Stores.java",
                            "ImportBeans.java",
                            "ReportBeans.java",
                            "JobsFunction.java",
                            "PlannerFunction.java",
                            "SenderFunction.java",
                            "DrainFunction.java",
                            "MailEventsFunction.java");
        }
    }

    /** SAM looks at the template only, CloudFormation replaces a version whose words change. */
    @ParameterizedTest
    @MethodSource("functions")
    void a_changed_parameter_publishes_a_version(String function) {
        var environment = Template.properties(function).at("Environment").texts().toList();
        var described =
                Template.properties(function).at("VersionDescription").texts().toList().toString();

        for (var parameter : Template.WHOLE.at("Parameters").members().keySet()) {
            if (environment.stream().anyMatch(text -> mentions(text, parameter))) {
                assertThat(described).contains("${" + parameter + "}");
            }
        }
        var longest =
                Template.WHOLE.at("Parameters").members().entrySet().stream()
                        .filter(parameter -> described.contains("${" + parameter.getKey() + "}"))
                        .mapToInt(parameter -> parameter.getValue().at("MaxLength").number() + 1)
                        .sum();
        assertThat(longest).isLessThanOrEqualTo(256);
    }

    private static boolean mentions(String text, String parameter) {
        return text.equals(parameter) || text.contains("${" + parameter + "}");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void no_variable_is_a_secret(String function) {
        assertThat(variables(function))
                .noneMatch(name -> name.matches(".*(SECRET|PASSWORD|TOKEN|KEY|CREDENTIAL).*"));
        assertThat(Template.WHOLE.at("Parameters").members().values())
                .noneMatch(parameter -> parameter.has("NoEcho"));
    }

    private static Set<String> variables(String function) {
        var names = new TreeSet<String>();
        Stream.of(Template.global(), Template.properties(function))
                .map(part -> part.at("Environment", "Variables").members().keySet())
                .forEach(names::addAll);
        return names;
    }

    private static boolean looks(java.nio.file.Path file) {
        try {
            return Files.readString(file).contains("getenv(");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** An environment that notes what it is asked for, and has a good value for all of it. */
    private static final class Asked extends HashMap<String, String> {

        private final Set<String> names = new TreeSet<>();

        @Override
        public String get(Object name) {
            names.add(name.toString());
            return switch (name.toString()) {
                case "SENDER", "REPLY_TO", "FIRST_MEMBER" -> "forum@example.org";
                case "BASE_ADDRESS" -> "https://example.org/";
                default -> "x";
            };
        }

        @Override
        public String getOrDefault(Object name, String other) {
            return get(name);
        }
    }
}
