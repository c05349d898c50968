package org.followup.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.followup.core.commitments.ClosingForm;
import org.followup.core.commitments.Ending;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.forums.Frequency;
import org.followup.core.imports.ImportState;
import org.followup.core.progress.CommitmentStatus;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Source;
import org.followup.web.Web;
import org.followup.web.edge.NobodySignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The description says what the routes do, neither less nor more. */
final class DescriptionTest {

    private static final Web WEB = Web.with(new NobodySignedIn());
    private static final Description DOCUMENT = Description.of(WEB);

    @AfterAll
    static void stop() {
        WEB.close();
    }

    @Test
    void is_served_as_yaml_to_everybody() {
        var answer = WEB.get("/openapi.yml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        assertThat(DOCUMENT.all().get("openapi")).isEqualTo("3.1.0");
    }

    @Test
    void has_each_route_with_its_method_and_the_parameters_of_its_path() {
        var described = new TreeSet<String>();
        DOCUMENT.node("paths")
                .forEach(
                        (path, item) ->
                                Description.child(item).keySet().stream()
                                        .filter(key -> !key.equals("parameters"))
                                        .forEach(
                                                method ->
                                                        described.add(
                                                                method.toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT)
                                                                        + " "
                                                                        + path)));

        assertThat(described).isEqualTo(routes());
        described.forEach(
                route -> {
                    var path = route.substring(route.indexOf(' ') + 1);
                    assertThat(DOCUMENT.parameters(route, "path"))
                            .as(route)
                            .isEqualTo(variables(path));
                });
    }

    @Test
    void names_the_parameters_that_lists_are_filtered_and_paged_by() {
        assertThat(DOCUMENT.parameters("GET /api/v1/forums/{forum}/commitments", "query"))
                .containsExactlyInAnyOrder("office", "theme", "status", "after", "limit");
        assertThat(DOCUMENT.parameters("GET /api/v1/exchange", "query"))
                .containsExactlyInAnyOrder("kind", "theme", "language", "before");
        for (var path : List.of("report", "report.csv")) {
            assertThat(DOCUMENT.parameters("GET /api/v1/forums/{forum}/" + path, "query"))
                    .containsExactlyInAnyOrder("office", "theme", "round", "after", "limit");
        }
    }

    @Test
    void has_every_code() {
        assertThat(Description.list(DOCUMENT.schema("Status"), "enum"))
                .isEqualTo(names(ImplementationStatus.values()));
        assertThat(Description.list(DOCUMENT.schema("State"), "enum"))
                .isEqualTo(names(ReportingState.values()));
        assertThat(Description.list(DOCUMENT.schema("CommitmentStatus"), "enum"))
                .isEqualTo(names(CommitmentStatus.values()));
        assertThat(Description.list(DOCUMENT.property("Ending", "way"), "enum"))
                .isEqualTo(names(Ending.Way.values()));
        assertThat(Description.list(DOCUMENT.property("MergeConsent", "state"), "enum"))
                .isEqualTo(names(MergeConsent.State.values()));
        assertThat(Description.list(DOCUMENT.property("Closing", "way"), "enum"))
                .isEqualTo(names(ClosingForm.Way.values()));
        assertThat(Description.list(DOCUMENT.property("WantedArrangement", "kind"), "enum"))
                .containsExactly("EXTEND", "EXCUSE", "REOPEN", "ASK", "DECLINE", "TAKE_BACK");
        assertThat(Description.list(DOCUMENT.property("WantedSeries", "frequency"), "enum"))
                .isEqualTo(names(Frequency.values()));
        assertThat(Description.list(DOCUMENT.property("Update", "source"), "enum"))
                .isEqualTo(names(Source.values()));
        assertThat(Description.list(DOCUMENT.property("Import", "state"), "enum"))
                .isEqualTo(names(ImportState.values()));
    }

    @Test
    void every_reference_leads_somewhere_and_every_answer_that_is_no_success_is_a_problem() {
        DOCUMENT.references()
                .forEach(reference -> assertThat(DOCUMENT.resolve(reference)).isNotEmpty());
        DOCUMENT.node("components", "responses")
                .forEach(
                        (name, answer) ->
                                assertThat(Description.child(answer, "content").keySet())
                                        .as(name)
                                        .containsExactly("application/problem+json"));
        assertThat(WEB.get("/api/v1/forums").text())
                .contains("\"type\":\"/problems/sign-in-needed\"");
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        WEB.bean(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .filter(route -> route.contains(" /api/"))
                .forEach(routes::add);
        assertThat(routes).hasSizeGreaterThan(8);
        return routes;
    }

    private static Set<String> variables(String path) {
        var names = new TreeSet<String>();
        var matcher = java.util.regex.Pattern.compile("\\{(\\w+)}").matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
