package org.followup.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.http.HttpMethod;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.web.router.Router;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.followup.core.commitments.ClosingForm;
import org.followup.core.commitments.Ending;
import org.followup.core.imports.ImportState;
import org.followup.core.progress.CommitmentStatus;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Source;
import org.followup.web.Web;
import org.followup.web.edge.NobodySignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The description says what the routes do, neither less nor more. */
final class DescriptionTest {

    private static final Web WEB = Web.with(new NobodySignedIn());
    private static final Map<String, Object> DOCUMENT =
            new Yaml().load(WEB.get("/openapi.yml").text());

    /** The schema of each record. */
    private static final Map<String, String> SCHEMAS =
            Map.ofEntries(
                    Map.entry("ForumJson.Listed", "Forums"),
                    Map.entry("ForumJson", "Forum"),
                    Map.entry("ForumJson.ThemeJson", "Theme"),
                    Map.entry("RoundJson", "Round"),
                    Map.entry("AnnounceApi.WantedRound", "WantedRound"),
                    Map.entry("AnnounceApi.WantedSeries", "WantedSeries"),
                    Map.entry("AnnounceApi.Announced", "AnnouncedRounds"),
                    Map.entry("ForumJson.Wanted", "WantedForum"),
                    Map.entry("ForumJson.DeclarationJson", "Declaration"),
                    Map.entry("ForumJson.Articles", "Articles"),
                    Map.entry("ForumJson.ArticleJson", "Article"),
                    Map.entry("ForumJson.WantedArticle", "WantedArticle"),
                    Map.entry("PartnerJson.Listed", "Partners"),
                    Map.entry("PartnerJson", "Partner"),
                    Map.entry("PartnerJson.Wanted", "WantedPartner"),
                    Map.entry("OfficeJson.Listed", "Offices"),
                    Map.entry("OfficeJson", "Office"),
                    Map.entry("OfficeJson.Wanted", "WantedOffice"),
                    Map.entry("WantedCommitment", "WantedCommitment"),
                    Map.entry("WantedCommitment.Step", "WantedMilestone"),
                    Map.entry("WantedCommitment.Answered", "WantedObligation"),
                    Map.entry("WantedCommitment.Figure", "WantedFigure"),
                    Map.entry("WantedCommitment.Measured", "WantedIndicator"),
                    Map.entry("CommitmentSearch.PageJson", "CommitmentPage"),
                    Map.entry("CommitmentSearch.RowJson", "CommitmentRow"),
                    Map.entry("CommitmentJson", "Commitment"),
                    Map.entry("CommitmentJson.IndicatorJson", "Indicator"),
                    Map.entry("CommitmentJson.MeasurementJson", "Measurement"),
                    Map.entry("CommitmentJson.ExternalJson", "External"),
                    Map.entry("CommitmentJson.MilestoneJson", "Milestone"),
                    Map.entry("CommitmentJson.ObligationJson", "Obligation"),
                    Map.entry("CarryOverJson", "CarryOver"),
                    Map.entry("CarryOverJson.OpenJson", "CarryOverOpen"),
                    Map.entry("CarryOverJson.Chosen", "CarryOverChosen"),
                    Map.entry("CarryOverJson.Choices", "CarryOverChoices"),
                    Map.entry("CarryOverJson.Reviewed", "CarryOverReviewed"),
                    Map.entry("EndingJson", "Ending"),
                    Map.entry("EndingApi.Closing", "Closing"),
                    Map.entry("UpdateJson.Listed", "Updates"),
                    Map.entry("UpdateJson", "Update"),
                    Map.entry("UpdateJson.PartJson", "Part"),
                    Map.entry("UpdateJson.ValueJson", "Value"),
                    Map.entry("UpdateJson.WarningJson", "Warning"),
                    Map.entry("DeadlineJson", "Deadline"),
                    Map.entry("DeadlineJson.Listed", "RoundDeadlines"),
                    Map.entry("DeadlineJson.MoveJson", "RoundMove"),
                    Map.entry("DeadlineJson.ArrangementJson", "Arrangement"),
                    Map.entry("ArrangementApi.Wanted", "WantedArrangement"),
                    Map.entry("ArrangementApi.WantedUndo", "WantedUndo"),
                    Map.entry("RoundApi.WantedMove", "WantedMove"),
                    Map.entry("LadderJson", "Ladder"),
                    Map.entry("LadderJson.StepJson", "LadderStep"),
                    Map.entry("CalendarJson", "Calendar"),
                    Map.entry("CalendarJson.DayJson", "QuietDay"),
                    Map.entry("CalendarJson.WantedDay", "WantedQuietDay"),
                    Map.entry("CalendarJson.WantedWeek", "WantedWeek"),
                    Map.entry("ExchangeJson", "Contribution"),
                    Map.entry("ExchangeJson.PageJson", "ExchangePage"),
                    Map.entry("ExchangeJson.RowJson", "ContributionRow"),
                    Map.entry("ExchangeJson.ReplyJson", "ExchangeAnswer"),
                    Map.entry("ExchangeJson.UseJson", "ExchangeUse"),
                    Map.entry("FigureApi.FiguresJson", "Figures"),
                    Map.entry("FigureApi.FiguresJson.RoundJson", "RoundFigures"),
                    Map.entry("ReportJson", "Report"),
                    Map.entry("ReportJson.HeadJson", "Head"),
                    Map.entry("ReportJson.ThemeJson", "ReportTheme"),
                    Map.entry("ReportJson.CountJson", "ReportCount"),
                    Map.entry("ReportJson.EntryJson", "ReportEntry"),
                    Map.entry("ReportJson.LineJson", "ReportLine"),
                    Map.entry("ReportJson.TrajectoryJson", "Trajectory"),
                    Map.entry("ReportJson.AssessmentJson", "Assessment"),
                    Map.entry("ImportApi.Wanted", "Wanted"),
                    Map.entry("ImportJson", "Import"),
                    Map.entry("ImportJson.ProgressJson", "ImportProgress"),
                    Map.entry("ImportJson.CountsJson", "ImportCounts"),
                    Map.entry("ImportJson.ErrorJson", "ImportError"),
                    Map.entry("ImportJson.UploadJson", "Upload"));

    @AfterAll
    static void stop() {
        WEB.close();
    }

    @Test
    void is_served_as_yaml_to_everybody() {
        var answer = WEB.get("/openapi.yml");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/yaml");
        assertThat(DOCUMENT.get("openapi")).isEqualTo("3.1.0");
    }

    @Test
    void has_each_route_with_its_method_and_the_parameters_of_its_path() {
        var described = new TreeSet<String>();
        node(DOCUMENT, "paths")
                .forEach(
                        (path, item) ->
                                node(item).keySet().stream()
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
                    assertThat(parameters(route, "path")).as(route).isEqualTo(variables(path));
                });
    }

    @Test
    void names_the_parameters_that_lists_are_filtered_and_paged_by() {
        assertThat(parameters("GET /api/v1/forums/{forum}/commitments", "query"))
                .containsExactlyInAnyOrder("office", "theme", "status", "after", "limit");
        assertThat(parameters("GET /api/v1/exchange", "query"))
                .containsExactlyInAnyOrder("kind", "theme", "language", "before");
        for (var path : List.of("report", "report.csv")) {
            assertThat(parameters("GET /api/v1/forums/{forum}/" + path, "query"))
                    .containsExactlyInAnyOrder("office", "theme", "round", "after", "limit");
        }
    }

    @Test
    void has_the_members_of_each_record_and_says_which_may_be_absent() {
        var records = records();

        assertThat(records.keySet()).isEqualTo(new TreeSet<>(SCHEMAS.keySet()));
        records.forEach(
                (name, type) -> {
                    var schema = schema(Optional.ofNullable(SCHEMAS.get(name)).orElseThrow());
                    assertThat(node(schema, "properties").keySet())
                            .as(name)
                            .isEqualTo(components(type, true));
                    assertThat(new TreeSet<>(list(schema, "required")))
                            .as(name)
                            .isEqualTo(components(type, false));
                });
    }

    @Test
    void has_every_code() {
        assertThat(list(schema("Status"), "enum")).isEqualTo(names(ImplementationStatus.values()));
        assertThat(list(schema("State"), "enum")).isEqualTo(names(ReportingState.values()));
        assertThat(list(schema("CommitmentStatus"), "enum"))
                .isEqualTo(names(CommitmentStatus.values()));
        assertThat(list(property("Ending", "way"), "enum")).isEqualTo(names(Ending.Way.values()));
        assertThat(list(property("Closing", "way"), "enum"))
                .isEqualTo(names(ClosingForm.Way.values()));
        assertThat(list(property("Update", "source"), "enum")).isEqualTo(names(Source.values()));
        assertThat(list(property("Import", "state"), "enum"))
                .isEqualTo(names(ImportState.values()));
    }

    @Test
    void every_reference_leads_somewhere_and_every_answer_that_is_no_success_is_a_problem() {
        references(DOCUMENT).forEach(reference -> assertThat(resolve(reference)).isNotEmpty());
        node(DOCUMENT, "components", "responses")
                .forEach(
                        (name, answer) ->
                                assertThat(node(answer, "content").keySet())
                                        .as(name)
                                        .containsExactly("application/problem+json"));
        assertThat(WEB.get("/api/v1/forums").text())
                .contains("\"type\":\"/problems/sign-in-needed\"");
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

    private static Set<String> parameters(String route, String in) {
        var path = route.substring(route.indexOf(' ') + 1);
        var method = route.substring(0, route.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
        var item = node(node(DOCUMENT, "paths").get(path));
        var all = new ArrayList<Object>(list(item, "parameters"));
        all.addAll(list(node(item, method), "parameters"));
        var names = new TreeSet<String>();
        for (var one : all) {
            var reference = node(one).get("$ref");
            var parameter = reference == null ? node(one) : resolve(reference.toString());
            if (in.equals(parameter.get("in"))) {
                names.add(parameter.get("name").toString());
            }
        }
        return names;
    }

    /** Every record of the web function that is written or read as JSON, by its short name. */
    private static Map<String, Class<?>> records() {
        var records = new TreeMap<String, Class<?>>();
        BeanIntrospector.SHARED
                .findIntrospections(
                        introspection ->
                                introspection.isAnnotationPresent(Serdeable.class)
                                        && introspection.getName().startsWith("org.followup.web."))
                .stream()
                .map(BeanIntrospection::getBeanType)
                .filter(Class::isRecord)
                .filter(type -> !type.getPackageName().endsWith(".edge"))
                .forEach(
                        type ->
                                records.put(
                                        type.getCanonicalName()
                                                .substring(type.getPackageName().length() + 1),
                                        type));
        return records;
    }

    private static Set<String> components(Class<?> record, boolean absentToo) {
        var names = new TreeSet<String>();
        for (RecordComponent component : record.getRecordComponents()) {
            var mayBeAbsent =
                    Arrays.stream(component.getAnnotatedType().getAnnotations())
                            .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
            if (absentToo || !mayBeAbsent) {
                names.add(component.getName());
            }
        }
        return names;
    }

    private static Set<String> references(Object within) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<Object>(List.of(within));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Map<?, ?> map -> {
                    Optional.ofNullable(map.get("$ref")).ifPresent(r -> found.add(r.toString()));
                    map.values().stream().filter(v -> v != null).forEach(open::push);
                }
                case Collection<?> some -> some.forEach(open::push);
                case Object other -> {}
            }
        }
        return found;
    }

    private static Map<String, Object> resolve(String reference) {
        var at = DOCUMENT;
        for (var step : reference.substring("#/".length()).split("/", -1)) {
            at = node(at, step);
        }
        return at;
    }

    private static Map<String, Object> schema(String name) {
        return node(DOCUMENT, "components", "schemas", name);
    }

    private static Map<String, Object> property(String schema, String name) {
        return node(schema(schema), "properties", name);
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> node(Object from, String... steps) {
        var at = (Map<String, Object>) from;
        for (var step : steps) {
            at = (Map<String, Object>) at.getOrDefault(step, Map.of());
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Map<String, Object> from, String name) {
        return (List<T>) from.getOrDefault(name, List.of());
    }
}
