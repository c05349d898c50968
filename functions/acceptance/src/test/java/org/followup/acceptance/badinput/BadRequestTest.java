package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.followup.acceptance.lambda.DynamoDbServer;
import org.followup.acceptance.lambda.PackagedFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Requests that are too large, too many, out of the house or of no method: a clean answer with 4xx,
 * by the function as it is deployed and by the service on one machine, and nothing stored.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadRequestTest {

    private static final int TWO_MEGABYTES = 2 * 1024 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final DynamoDbServer DYNAMODB = DynamoDbServer.start();
    private static final String TABLE = DYNAMODB.newTable();

    @RegisterExtension final StartedService service = StartedService.demonstration().empty();
    private PackagedFunction web;

    @BeforeAll
    void start() throws Exception {
        web =
                PackagedFunction.start(
                        Path.of(
                                System.getProperty("repository.root"),
                                "functions/web/target/lambda"),
                        "org.followup.web.WebFunction",
                        DYNAMODB.environment(TABLE));
    }

    @AfterAll
    void stop() {
        web.close();
        DYNAMODB.close();
    }

    /** The status is the function's; the machine's own server may refuse with another 4xx. */
    record Row(String name, int status, RawRequest request) {}

    private static final List<Row> ROWS =
            List.of(
                    get("a path out of the house", 404, "/../../etc/passwd"),
                    get("out of a folder", 404, "/assets/../../application.properties"),
                    get("in percent signs", 404, "/%2e%2e/%2e%2e/etc/passwd"),
                    get("half in percent signs", 404, "/assets/..%2f..%2fapplication.properties"),
                    get("in percent signs twice", 404, "/assets/%252e%252e/application.properties"),
                    get("with back slashes", 404, "/assets/..%5c..%5capplication.properties"),
                    get("out of a commitment", 404, "/commitments/../../../etc/passwd"),
                    get("of the API", 404, "/api/v1/../../etc/passwd"),
                    get("another host's", 404, "//evil.example/x"),
                    get("with a zero", 404, "/%00"),
                    get("too long", 414, "/" + "x".repeat(5_000)),
                    method("PUT"),
                    method("DELETE"),
                    method("PATCH"),
                    method("TRACE"),
                    method("BREW"),
                    method("PROPFIND"),
                    new Row(
                            "one large header",
                            431,
                            RawRequest.of("GET", "/").header("X-Large", "x".repeat(50_000))),
                    new Row(
                            "many cookies",
                            431,
                            RawRequest.of("GET", "/").header("Cookie", "a=b; ".repeat(10_000))),
                    post("a body over the limit", 413, FORM, "a=" + "x".repeat(TWO_MEGABYTES)),
                    post("fields without end", 400, FORM, "a=1&".repeat(5_000)),
                    post("bytes where a form is wanted", 415, "image/png", "x"),
                    post("a type that is none, thus no form", 403, "nonsense", "x"),
                    new Row(
                            "JSON over the limit",
                            413,
                            RawRequest.of("POST", "/api/v1/forums/none/imports")
                                    .body("application/json", "x".repeat(TWO_MEGABYTES + 1))));

    /** Numbers that the machine's own server does not count. */
    private static final List<Row> OF_THE_GATEWAY =
            List.of(
                    get("a query of too many", 400, "/?" + "a=1&".repeat(500) + "a=1"),
                    new Row("many headers", 431, flood(RawRequest.of("GET", "/"), 200)));

    @TestFactory
    Stream<DynamicTest> gets_a_clean_answer_of_the_deployed_function() {
        return Stream.concat(ROWS.stream(), OF_THE_GATEWAY.stream())
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> answeredByTheFunction(row)));
    }

    @TestFactory
    Stream<DynamicTest> gets_one_of_the_service_on_one_machine() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> answeredByTheMachine(row)));
    }

    private void answeredByTheFunction(Row row) {
        var reply = web.invoke(row.request().event());

        assertThat(reply.failed()).as(reply.body()).isFalse();
        assertThat(reply.body())
                .contains("\"statusCode\":" + row.status())
                .contains(isOfPrograms(row) ? "/problems/" : "text/html");
        isClean(reply.body());
        assertThat(DYNAMODB.client().scan(scan -> scan.tableName(TABLE)).items()).isEmpty();
    }

    private void answeredByTheMachine(Row row) {
        var answer = row.request().sendTo(service.address());

        assertThat(answer).matches("(?s)HTTP/1\\.[01] 4.*");
        isClean(answer);
        assertThat(RawRequest.of("GET", "/health").sendTo(service.address()))
                .as("the next one is served")
                .startsWith("HTTP/1.1 200");
    }

    private static void isClean(String answer) {
        assertThat(answer)
                .doesNotContain("root:", "Exception", "org.followup", "io.micronaut", "\tat ");
    }

    private static boolean isOfPrograms(Row row) {
        return row.request().target().startsWith("/api/");
    }

    private static Row get(String name, int status, String target) {
        return new Row(name, status, RawRequest.of("GET", target));
    }

    private static Row method(String method) {
        return new Row(method, 405, RawRequest.of(method, "/sign-in"));
    }

    private static Row post(String name, int status, String type, String body) {
        return new Row(name, status, RawRequest.of("POST", "/sign-in").body(type, body));
    }

    private static RawRequest flood(RawRequest request, int headers) {
        return Stream.iterate(0, i -> i < headers, i -> i + 1)
                .reduce(request, (all, i) -> all.header("X-Flood-" + i, "x"), (a, b) -> b);
    }
}
