package org.followup.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.followup.core.access.PersonId;
import org.followup.core.access.Token;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenPagesTest {

    private static final String LONG =
            "a-name-of-eighty-one-characters-a-name-of-eighty-one-characters-a-name-of-eighty-";
    private static final Pattern SECRET = Pattern.compile("<code>([^<]+)</code>");

    private final ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-03-18T06:00:00Z"), TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(29));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_new_token_is_shown_once_works_and_is_stored_as_a_digest() {
        var made = make("Figures for a website");

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(api(secret(made))).isEqualTo(200);
        assertThat(service.store().keys().tokens())
                .singleElement()
                .asString()
                .doesNotContain(secret(made));
        assertThat(service.web().get("/tokens").text())
                .contains("Figures for a website", "Owner: Saida", "Wednesday 18 March 2026")
                .doesNotContain(secret(made));
    }

    @Test
    void a_revoked_token_is_refused_and_stays_in_the_list() {
        var secret = secret(make("Figures"));
        var path = "/tokens/" + token().label();

        var asked = service.web().get(path);
        assertThat(asked.text()).contains("every program that uses it is refused");
        var revoked = service.web().post(path, "csrf=" + asked.csrf());

        assertThat(revoked.status()).isEqualTo(303);
        assertThat(api(secret)).isEqualTo(401);
        assertThat(service.web().get("/tokens").text()).contains("Revoked Wednesday 18 March 2026");
        assertThat(service.web().get(path).text()).doesNotContain("Revoke this key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+++", "a%0Ab", LONG})
    void a_name_that_is_none_is_asked_for_again(String name) {
        var again = make(name);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Say in one line of at most 80 characters");
        assertThat(service.store().keys().tokens()).isEmpty();
    }

    @Test
    void a_name_with_unreadable_characters_is_shown_again() {
        assertThat(make("a%00b").status()).isEqualTo(422);
        assertThat(service.store().keys().tokens()).isEmpty();
    }

    @Test
    void a_name_is_shown_as_text() {
        make("%3Cb%3E%26");

        assertThat(service.web().get("/tokens").text()).contains("&lt;b&gt;&amp;");
    }

    @Test
    void an_unknown_token_is_not_found() {
        make("Figures");
        var csrf = service.web().get("/tokens").csrf();

        assertThat(service.web().get("/tokens/token-0").status()).isEqualTo(404);
        assertThat(service.web().post("/tokens/token-0", "csrf=" + csrf).status()).isEqualTo(404);
        assertThat(token().revokedAt()).isEmpty();
    }

    @Test
    void needs_a_sign_in_of_the_last_half_hour() {
        make("Figures");
        var csrf = service.web().get("/tokens").csrf();
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(30));

        var page = service.web().get("/tokens");

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.text()).contains("Please sign in anew", "sign-in");
        assertThat(service.web().post("/tokens", "csrf=" + csrf + "&name=x").status())
                .isEqualTo(401);
        assertThat(service.web().post("/tokens/" + token().label(), "csrf=" + csrf).status())
                .isEqualTo(401);
        assertThat(service.store().keys().tokens()).hasSize(1);
    }

    @Test
    void is_for_the_secretariat_only() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

        assertThat(service.web().get("/tokens").status()).isEqualTo(403);
        assertThat(service.web().post("/tokens", "csrf=" + csrf() + "&name=x").status())
                .isEqualTo(403);
        service.web().cookies().clear();
        assertThat(service.web().get("/tokens").status()).isEqualTo(401);
        assertThat(service.store().keys().tokens()).isEmpty();
    }

    private String csrf() {
        return service.web().get("/my-office").csrf();
    }

    private Web.Answer make(String name) {
        var csrf = service.web().get("/tokens").csrf();
        return service.web().post("/tokens", "csrf=" + csrf + "&name=" + name);
    }

    private Token token() {
        return service.store().keys().tokens().getFirst();
    }

    private int api(String secret) {
        return service.web()
                .send(
                        Web.Call.of("GET", "/api/v1/forums")
                                .header("Authorization", "Bearer " + secret))
                .status();
    }

    private static String secret(Web.Answer made) {
        var matcher = SECRET.matcher(made.text());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
