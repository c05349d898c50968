package org.followup.web.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.access.PersonId;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PartnerFormsTest {

    private static final String NEW = "/partners/new";
    private static final String EDIT = "/partners/unicef/edit";

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store());
    private final Web web = service.web();

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(5));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_partner_is_registered_and_stands_on_the_page_of_its_forum() {
        var answer = unicef().sendTo(web, NEW);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("../partners?done=partner");
        assertThat(web.get("/partners?done=partner").text())
                .contains("The partner is registered", "UNICEF", "Partner");
        assertThat(web.get("/forums/2025-tashkent").text()).contains("Partners:", "UNICEF");
        assertThat(web.get("/secretariat/history").text()).contains("Partner registered");
    }

    @Test
    void whatever_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        var answer =
                unicef().with("code", "no code")
                        .with("participation", "GUEST")
                        .with("forums", "1999-xx")
                        .sendTo(web, NEW);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Enter a code of Latin letters")
                .contains("Choose how it takes part")
                .contains("Choose among the forums")
                .contains("value=\"UNICEF\"");
    }

    @Test
    void a_code_that_exists_is_refused() {
        unicef().sendTo(web, NEW);

        var answer = unicef().with("name-en", "Another").sendTo(web, NEW);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("registered already", "value=\"Another\"");
    }

    @Test
    void nobody_overwrites_what_they_did_not_see() {
        unicef().sendTo(web, NEW);
        var seen =
                web.get(EDIT).text().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
        var away = new TypedIn().with("name-en", "UNICEF").with("participation", "INVITED");

        assertThat(away.with("seen", seen).sendTo(web, EDIT).status()).isEqualTo(303);
        assertThat(web.get("/forums/2025-tashkent").text()).doesNotContain("UNICEF");
        var late = away.with("name-en", "Fund").with("seen", seen).sendTo(web, EDIT);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("value=\"Fund\"");
    }

    @Test
    void only_the_secretariat_looks_and_writes() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(5));

        assertThat(web.get("/partners").status()).isEqualTo(403);
        assertThat(web.get(NEW).status()).isEqualTo(403);
        assertThat(unicef().sendTo(web, NEW, web.get("/my-office").csrf()).status()).isEqualTo(403);
        assertThat(web.get("/partners/nobody/edit").status()).isEqualTo(403);
    }

    private static TypedIn unicef() {
        return new TypedIn()
                .with("code", "UNICEF")
                .with("name-en", "UNICEF")
                .with("participation", "PARTNER")
                .with("forums", TwoOffices.FORUM.value());
    }
}
