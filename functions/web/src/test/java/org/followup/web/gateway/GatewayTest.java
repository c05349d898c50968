package org.followup.web.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.followup.web.Web;
import org.followup.web.Web.Answer;
import org.followup.web.Web.Call;
import org.followup.web.edge.NobodySignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GatewayTest {

    private static final Web WEB = Web.with(new NobodySignedIn());

    @BeforeEach
    void newBrowser() {
        WEB.cookies().clear();
    }

    @AfterAll
    static void stop() {
        WEB.close();
    }

    @Test
    void answers_when_it_is_up() {
        Answer answer = WEB.get("/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("UP");
        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void a_form_with_its_token_is_acted_on() {
        String token = WEB.get("/echo").csrf();

        Answer answer = WEB.post("/echo", "csrf=" + token + "&go=offices/kz");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("./offices/kz");
    }

    @Test
    void a_form_without_a_token_comes_back_with_all_that_was_typed() {
        Answer answer = WEB.post("/echo", "text=%D0%96%D0%B8%D0%B7%D0%BD%D1%8C+%26+%3Cb%3E&go=x");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.text()).contains("Жизнь &amp; &lt;b");

        Answer again = WEB.post("/echo", "csrf=" + answer.csrf() + "&text=x");

        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void a_token_of_another_browser_is_stale() {
        String token = WEB.get("/echo").csrf();
        WEB.cookies().clear();
        WEB.get("/echo");

        assertThat(WEB.post("/echo", "csrf=" + token).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "a%ED%A0%80b", "a%FFb", "a%1Bb"})
    void what_is_no_text_is_refused_and_the_rest_kept(String typed) {
        String token = WEB.get("/echo").csrf();

        Answer answer = WEB.post("/echo/own/page", "csrf=" + token + "&text=" + typed);

        assertThat(answer.text()).startsWith("UNREADABLE a").endsWith("b").contains("\uFFFD");
    }

    @Test
    void line_breaks_and_bytes_in_base64_arrive_as_typed() {
        String token = WEB.get("/echo").csrf();
        byte[] form =
                ("csrf=" + token + "&text=%D2%9A%D0%B0%D0%B7%0D%0A%E2%80%94")
                        .getBytes(StandardCharsets.UTF_8);

        Answer answer =
                WEB.send(
                        Call.of("POST", "/echo/own/page")
                                .header(
                                        "content-type",
                                        "application/x-www-form-urlencoded; charset=UTF-8")
                                .bytes(form));

        assertThat(answer.text()).isEqualTo("accepted Қаз\n—");
    }

    @Test
    void every_value_of_a_query_and_every_letter_of_a_path_arrives() {
        assertThat(WEB.get("/echo/query/O'zbek%20%D2%B3?a=1&a=2,3&a=%26").text())
                .isEqualTo("O'zbek ҳ [1, 2,3, &]");
        assertThat(WEB.get("/echo/query/Қ 100%?a=1").text()).isEqualTo("Қ 100% [1]");
    }

    @Test
    void bytes_go_out_in_base64_and_records_as_json() {
        Answer bytes = WEB.get("/echo/bytes");

        assertThat(bytes.base64()).isTrue();
        assertThat(bytes.bytes()).containsExactly(0, -1, 7);
        assertThat(WEB.get("/echo/json").text()).isEqualTo("{\"seven\":7}");
    }

    @Test
    void each_cookie_has_its_own_header_and_no_stage_hides_it() {
        Answer answer =
                WEB.send(Call.of("GET", "/echo/cookies").header("X-Forwarded-Proto", "https"));

        assertThat(answer.headers("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .contains(
                                                "; Path=/; ",
                                                "; HttpOnly",
                                                "; SameSite=Lax",
                                                "; Secure"));
        assertThat(answer.header("Strict-Transport-Security")).isNotEmpty();
    }

    @Test
    void every_answer_forbids_foreign_frames_and_scripts_in_the_page() {
        for (String path : new String[] {"/health", "/no/such/page", "/echo/broken"}) {
            Answer answer = WEB.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.header("Referrer-Policy")).isNotEmpty();
            assertThat(answer.headers("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void head_has_no_body() {
        Answer answer = WEB.send(Call.of("HEAD", "/health"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing/here, 404",
        "GET, /../../etc/passwd, 404",
        "GET, /assets/..%2f..%2fapplication.properties, 404",
        "GET, //evil.example/x, 404",
        "GET, /%00, 404",
        "GET, /echo/query/a|b\\c^, 200",
        "PUT, /echo, 405",
        "BREW, /echo, 405",
        "POST, /health, 405",
    })
    void an_odd_address_gets_a_page(String method, String path, int status) {
        Answer answer = WEB.send(Call.of(method, path).header("Accept", "text/html"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void what_is_allowed_is_said() {
        assertThat(WEB.send(Call.of("PUT", "/echo")).headers("Allow").toString())
                .contains("GET", "POST");
    }

    @Test
    void programs_get_problem_details() {
        Answer answer = WEB.get("/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text())
                .contains(
                        "\"type\":\"/problems/not-found\"",
                        "\"status\":404",
                        "\"instance\":\"/api/v1/nothing\"");
    }

    @Test
    void breakage_shows_a_reference_and_nothing_of_the_house() {
        Answer page = WEB.get("/echo/broken");
        Answer problem =
                WEB.send(Call.of("GET", "/echo/broken").header("Accept", "application/json, */*"));

        assertThat(page.status()).isEqualTo(500);
        assertThat(page.text())
                .contains("reference")
                .doesNotContain("the inside", "IllegalState", "org.followup");
        assertThat(problem.text())
                .contains("\"reference\"")
                .doesNotContain("the inside", "IllegalState");
    }

    @Test
    void too_much_of_anything_is_refused_cleanly() {
        Call tooLarge = Call.of("POST", "/echo").body("x".repeat(GatewayEvent.LARGEST_BODY + 1));
        Call flood = Call.of("GET", "/health");
        for (int i = 0; i < 200; i++) {
            flood.header("X-Flood-" + i, "x");
        }
        Call huge = Call.of("GET", "/health").header("X-Huge", "x".repeat(50_000));

        assertThat(WEB.send(tooLarge).status()).isEqualTo(413);
        assertThat(WEB.send(flood).status()).isEqualTo(431);
        assertThat(WEB.send(huge).status()).isEqualTo(431);
        assertThat(WEB.get("/" + "x".repeat(5_000)).status()).isEqualTo(414);
        assertThat(WEB.get("/health?" + "a=1&".repeat(500)).status()).isEqualTo(400);
        assertThat(WEB.post("/echo", "a=1&".repeat(2_000)).status()).isEqualTo(400);
    }

    @Test
    void a_foreign_content_type_is_refused_where_a_form_is_wanted() {
        Call call = Call.of("POST", "/echo").header("Content-Type", "image/png").body("x");

        assertThat(WEB.send(call).status()).isEqualTo(415);
        assertThat(
                        WEB.send(
                                        Call.of("POST", "/echo")
                                                .header("Content-Type", "nonsense")
                                                .body("x"))
                                .status())
                .isBetween(400, 499);
    }

    @Test
    void events_of_other_shapes_are_answered_too() {
        assertThat(
                        WEB.sendRaw(
                                        "{\"httpMethod\":\"GET\",\"path\":\"/health\",\"headers\":null,\"body\":null}")
                                .status())
                .isEqualTo(200);
        assertThat(
                        WEB.sendRaw(
                                        "{\"httpMethod\":\"POST\",\"path\":\"/echo\",\"body\":\"%%\",\"isBase64Encoded\":true}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void the_language_is_asked_for_kept_or_guessed() {
        assertThat(WEB.get("/none").text()).contains("lang=\"en\"");
        assertThat(
                        WEB.send(
                                        Call.of("GET", "/none")
                                                .header("Accept-Language", "uz;q=0.4, ru-KZ;q=0.9"))
                                .text())
                .contains("lang=\"ru\"");
        assertThat(WEB.get("/none?lang=ru").text()).contains("Страница не найдена");
        assertThat(WEB.cookies()).isEqualTo(Map.of("lang", "ru"));
        assertThat(WEB.get("/none").text()).contains("lang=\"ru\"");
        assertThat(WEB.get("/none?lang=xx").text()).contains("lang=\"ru\"");
    }
}
