package org.followup.web.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.access.PersonId;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ConfirmationFormsTest {

    private static final String PATH = "/offices/kz/confirmation";
    private static final PersonId HEAD = new PersonId("p-daniyar");

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store());
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void the_head_of_an_office_lets_its_focal_points_submit_alone() {
        service.signIn(HEAD, Duration.ofMinutes(5));

        var answer = new TypedIn().with("focalPointAlone", "yes").sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location"))
                .isEqualTo("../../offices/kz/confirmation?done=confirmation");
        assertThat(stored()).isEqualTo(new ConfirmationRights(true, false));
        assertThat(web.get(PATH + "?done=confirmation").text())
                .contains("The decision is saved", "value=\"yes\" checked");
    }

    @Test
    void the_secretariat_does_it_on_the_word_of_the_office() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(5));

        var answer = new TypedIn().with("ownHandOver", "yes").sendTo(web, PATH);

        assertThat(answer.header("Location")).isEqualTo("../../offices/kz?done=confirmation");
        assertThat(web.get("/offices/kz").text()).contains("One person or mailbox may do both");
    }

    @Test
    void an_old_sign_in_decides_nothing_and_keeps_what_was_ticked() {
        service.signIn(HEAD, Duration.ofMinutes(40));

        var answer = new TypedIn().with("ownHandOver", "yes").sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).contains("older than 30 minutes", "value=\"yes\" checked");
        assertThat(stored()).isEqualTo(new ConfirmationRights(true, false));
    }

    @Test
    void a_focal_point_and_another_office_may_not() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(5));
        assertThat(web.get(PATH).status()).isEqualTo(403);

        service.signIn(HEAD, Duration.ofMinutes(5));
        var token = web.get(PATH).csrf();
        var other = new TypedIn().sendTo(web, "/offices/kg/confirmation", token);
        assertThat(other.status()).isEqualTo(403);
    }

    private ConfirmationRights stored() {
        return service.store().offices().find(TwoOffices.KZ).orElseThrow().confirmation();
    }
}
