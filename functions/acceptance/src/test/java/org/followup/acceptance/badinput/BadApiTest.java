package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.followup.acceptance.badinput.Guest.Answer;
import org.followup.core.access.Grant;
import org.followup.core.access.ManageTokens;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What programs send as they should not: problem details with a type that stays. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadApiTest {

    private static final String TOKEN = "token-of-the-secretariat";
    private static final String IMPORTS = "/api/v1/forums/2025-tashkent/imports";
    private static final String COMMITMENT = "/api/v1/commitments/KZ-2025-VIO-01";
    private static final String REFUSED = "carry-over-refused";
    private static final String COMMITMENTS = "/api/v1/forums/2025-tashkent/commitments";

    private static final String ROUNDS = "/api/v1/forums/2025-tashkent/rounds";
    private static final String MOVE = ROUNDS + "/round-3/move";
    private static final String ARRANGE = ROUNDS + "/round-3/offices/kz/arrangements";

    private static final String LADDER = "/api/v1/forums/2025-tashkent/ladder";
    private static final String STEP = "{\"days\":1,\"to\":[\"FOCAL_POINT\"]}";
    private static final String CALENDAR = "/api/v1/calendars/KZ/2026";
    private static final String FEAST = "{\"works\":false,\"name\":\"x\",\"estimated\":false}";

    @RegisterExtension final StartedService service = StartedService.demonstration().knowing(TOKEN);

    record Row(String method, String path, String body, int status, String slug) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("POST", IMPORTS, "", 400, "unreadable-json"),
                    new Row("POST", IMPORTS, "[", 400, "unreadable-json"),
                    new Row("POST", IMPORTS, "{}", 400, "unreadable-json"),
                    new Row("POST", IMPORTS, "{\"mapping\":\"x\"}", 400, "unreadable-json"),
                    new Row("POST", IMPORTS, start("x", ",\"more\":1"), 400, "unreadable-json"),
                    new Row(
                            "POST",
                            IMPORTS,
                            "{\"mapping\":\"canada-nap5\",\"dryRun\":\"yes\"}",
                            400,
                            "unreadable-json"),
                    new Row("POST", IMPORTS, start("x", ""), 422, "unknown-mapping"),
                    new Row(
                            "POST",
                            IMPORTS,
                            start("canada-nap5", ",\"encoding\":\"EBCDIC\""),
                            422,
                            "unknown-encoding"),
                    new Row("GET", ROUNDS + "/none", "", 404, "not-found"),
                    new Row("POST", ROUNDS + "/round-3/move", "{}", 400, "unreadable-json"),
                    new Row("POST", MOVE, days("2026-04-20"), 422, "not-arranged"),
                    new Row("POST", MOVE, days("tomorrow"), 400, "unreadable-json"),
                    new Row("POST", MOVE + "/undo", "{}", 422, "not-arranged"),
                    new Row("POST", ARRANGE, "{\"kind\":\"FORGIVE\"}", 422, "not-arranged"),
                    new Row("POST", ARRANGE, "{\"kind\":\"EXCUSE\"}", 422, "not-arranged"),
                    new Row("POST", ARRANGE, "{\"day\":\"2026-04-10\"}", 400, "unreadable-json"),
                    new Row("POST", ARRANGE + "/none/undo", "{}", 400, "bad-request"),
                    new Row("POST", ARRANGE + "/99/undo", "{}", 404, "not-found"),
                    new Row("PUT", LADDER, "{\"steps\":[]}", 400, "unreadable-json"),
                    new Row("PUT", LADDER, ladder("", 3), 422, "not-accepted"),
                    new Row("PUT", LADDER, ladder(STEP, 0), 422, "not-accepted"),
                    new Row("PUT", LADDER, ladder(STEP + "," + STEP, 3), 422, "not-accepted"),
                    new Row(
                            "PUT",
                            LADDER,
                            ladder(STEP, 3).replace("FOCAL", "VOCAL"),
                            422,
                            "not-accepted"),
                    new Row("GET", "/api/v1/calendars/XX/2026", "", 404, "not-found"),
                    new Row("GET", "/api/v1/calendars/KZ/1826", "", 404, "not-found"),
                    new Row("PUT", CALENDAR + "/days/2026-02-30", FEAST, 422, "not-accepted"),
                    new Row("PUT", CALENDAR + "/days/tomorrow", FEAST, 422, "not-accepted"),
                    new Row("PUT", CALENDAR + "/days/2027-06-16", FEAST, 422, "not-accepted"),
                    new Row("PUT", CALENDAR + "/week", "{}", 400, "unreadable-json"),
                    new Row("DELETE", CALENDAR + "/days/2026-06-16", "", 404, "not-found"),
                    new Row("GET", "/api/v1/imports/none", "", 404, "not-found"),
                    new Row("GET", "/api/v1/commitments/XX-2025-VIO-99", "", 404, "not-found"),
                    new Row("GET", "/api/v1/forums/none/figures", "", 404, "not-found"),
                    new Row("GET", COMMITMENTS + "?limit=many", "", 400, "bad-request"),
                    new Row("GET", COMMITMENTS + "?status=DONE", "", 400, "bad-request"),
                    new Row("DELETE", "/api/v1/forums", "", 405, "nothing-is-deleted"),
                    new Row("DELETE", "/api/v1/offices/kz", "", 405, "nothing-is-deleted"),
                    new Row("DELETE", "/api/v1/partners/unicef", "", 405, "nothing-is-deleted"),
                    new Row(
                            "DELETE",
                            "/api/v1/forums/2025-tashkent",
                            "",
                            405,
                            "nothing-is-deleted"),
                    new Row("PUT", "/api/v1/partners/unicef", "{}", 400, "unreadable-json"),
                    new Row("PUT", "/api/v1/partners/unicef", partner(""), 422, "not-accepted"),
                    new Row("PUT", "/api/v1/partners/u", partner("1999"), 422, "not-accepted"),
                    new Row("GET", "/api/v1/partners/nobody", "", 404, "not-found"),
                    new Row("POST", COMMITMENTS, "{\"reference\":\"x\"}", 400, "unreadable-json"),
                    new Row("DELETE", COMMITMENT, "", 409, "carry-over-refused"),
                    new Row("POST", COMMITMENT + "/ending", "{}", 400, "unreadable-json"),
                    new Row("POST", COMMITMENT + "/ending", ending("", ""), 422, REFUSED),
                    new Row("POST", COMMITMENT + "/ending", ending("WITHDRAW", ""), 422, REFUSED),
                    new Row(
                            "POST",
                            COMMITMENT + "/ending",
                            "{\"way\":\"SUPERSEDE\",\"by\":\"KZ-2025-VIO-99\",\"reason\":\"r\"}",
                            422,
                            REFUSED),
                    new Row("GET", "/api/v1/forums/2025-tashkent/carry-over", "", 404, "not-found"),
                    new Row("GET", "/api/v1/nothing", "", 404, "not-found"));

    @TestFactory
    Stream<DynamicTest> each_has_its_problem() {
        return ROWS.stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.method() + " " + row.path() + " " + row.body(),
                                        () -> isProblem(row)));
    }

    @Test
    void a_token_that_was_revoked_or_made_up_lets_nobody_in() {
        var manage = service.bean(ManageTokens.class);
        var owner = new PersonId("demo-secretariat");
        var secret = manage.make(owner, "soon gone", Set.of(Grant.secretariat()));
        assertThat(forums(secret.value()).status()).isEqualTo(200);

        String label = label("soon gone");
        manage.revoke(owner, label);

        for (String token : List.of(secret.value(), "made-up", "", "a b", "é")) {
            Answer answer = forums(token);
            assertThat(answer.status()).as(token).isEqualTo(401);
            assertThat(answer.body()).contains("\"type\":\"/problems/");
        }
    }

    @Test
    void an_offices_token_imports_nothing() {
        var secret =
                service.bean(ManageTokens.class)
                        .make(
                                new PersonId("demo-tj-focal"),
                                "office",
                                Set.of(Grant.at(new OfficeId("tj"), Role.FOCAL_POINT)));

        Answer answer = guest().api("POST", IMPORTS, secret.value(), start("canada-nap5", ""));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("/problems/not-allowed");
    }

    private void isProblem(Row row) {
        Answer answer = guest().api(row.method(), row.path(), TOKEN, row.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
        assertThat(answer.body())
                .contains("\"type\":\"/problems/" + row.slug() + "\"", "\"title\":\"")
                .contains("\"status\":" + row.status())
                .doesNotContain("Exception", "io.micronaut");
    }

    /** Due and locked before it opens, for any day after March. */
    private static String days(String opens) {
        return "{\"opensOn\":\"%s\",\"dueOn\":\"2026-04-01\",\"locksOn\":\"2026-04-02\"}"
                .formatted(opens);
    }

    private static String ladder(String steps, int ends) {
        return "{\"steps\":[%s],\"endsAfter\":%d}".formatted(steps, ends);
    }

    private static String ending(String way, String reason) {
        return "{\"way\":\"%s\",\"reason\":\"%s\"}".formatted(way, reason);
    }

    private static String partner(String forum) {
        var forums = forum.isEmpty() ? "" : "\"" + forum + "\"";
        return "{\"name\":{\"en\":\"U\"},\"participation\":\"PARTNER\",\"forums\":[%s]}"
                .formatted(forums);
    }

    private static String start(String mapping, String more) {
        return "{\"mapping\":\"" + mapping + "\",\"dryRun\":true" + more + "}";
    }

    private Answer forums(String token) {
        return guest().api("GET", "/api/v1/forums", token, "");
    }

    private String label(String name) {
        return service.bean(DynamoDbStores.class).keys().tokens().stream()
                .filter(token -> token.name().equals(name))
                .findFirst()
                .orElseThrow()
                .label();
    }

    private Guest guest() {
        return new Guest(service.address(), "en");
    }
}
