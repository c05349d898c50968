package org.followup.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.followup.web.Web;
import org.followup.web.Web.Call;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class VisitorTest {

    private final OneSession session = new OneSession();
    private final Web web = Web.with(session);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_form_of_a_session_is_acted_on_while_it_lives_and_comes_back_when_it_is_over() {
        web.cookies().put("session", OneSession.COOKIE);
        String token = web.get("/echo").csrf();
        assertThat(web.cookies()).containsOnlyKeys("session");
        assertThat(web.post("/echo", "csrf=" + token + "&go=x").status()).isEqualTo(303);

        session.end();

        var late = web.post("/echo", "csrf=" + token + "&text=all+of+it");
        assertThat(late.status()).isEqualTo(403);
        assertThat(late.text()).contains("all of it");
        assertThat(web.post("/echo", "csrf=" + late.csrf() + "&go=x").status()).isEqualTo(303);
    }

    @Test
    void a_token_from_before_the_sign_in_is_stale_after_it() {
        String token = web.get("/echo").csrf();
        web.cookies().put("session", OneSession.COOKIE);

        assertThat(web.post("/echo", "csrf=" + token + "&go=x").status()).isEqualTo(403);
    }

    @Test
    void programs_come_with_a_token_and_cookies_do_not_count() {
        web.cookies().put("session", OneSession.COOKIE);

        assertThat(web.get("/echo/caller").status()).isEqualTo(401);
        assertThat(caller("Bearer nonsense").status()).isEqualTo(401);
        assertThat(caller("bearer token").text()).isEqualTo("Aigerim");
    }

    @Test
    void json_that_does_not_fit_is_a_problem_that_says_why() {
        Web.Answer broken = json("{\"count\":");
        Web.Answer wrong = json("{\"count\":\"seven\"}");
        Web.Answer quoted = json("{\"count\":\"7\"}");
        Web.Answer missing = json("{}");
        Web.Answer unknown = json("{\"count\":7,\"more\":1}");

        assertThat(json("{\"count\":7}").text()).isEqualTo("7");
        for (Web.Answer answer : new Web.Answer[] {broken, wrong, quoted, unknown, missing}) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.text())
                    .contains("/problems/unreadable-json")
                    .doesNotContain("org.followup", "io.micronaut", "Exception");
        }
        assertThat(unknown.text()).contains("more");
        assertThat(wrong.text()).contains("count");
        assertThat(missing.text()).contains("count");
    }

    @Test
    void what_does_not_fit_is_said_in_the_language_of_the_program() {
        Web.Answer answer =
                web.send(
                        Call.of("POST", "/echo/count")
                                .header("Content-Type", "application/json")
                                .header("Accept-Language", "ru")
                                .body("{}"));

        assertThat(answer.text()).contains("Не хватает поля «count»");
    }

    private Web.Answer caller(String authorization) {
        return web.send(Call.of("GET", "/echo/caller").header("Authorization", authorization));
    }

    private Web.Answer json(String body) {
        return web.send(
                Call.of("POST", "/echo/count")
                        .header("Content-Type", "application/json")
                        .body(body));
    }
}
