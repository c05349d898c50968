package org.followup.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.Role;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.LetterKind;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PersonFormsTest {

    private static final String PATH = "/people/new";

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(29));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void somebody_is_added_to_an_office_and_invited() {
        var answer = person().with("invite", "yes").sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("../offices/kg?done=person");
        var added = added();
        assertThat(added.grants()).containsExactly(Grant.at(TwoOffices.KG, Role.COMMISSIONER));
        assertThat(service.store().letters().to(added.id().receiver()))
                .extracting(letter -> letter.kind())
                .containsExactly(LetterKind.INVITATION);
    }

    @Test
    void nobody_is_invited_who_should_not_be() {
        assertThat(person().sendTo(web, PATH).status()).isEqualTo(303);

        assertThat(service.store().letters().to(added().id().receiver())).isEmpty();
    }

    @Test
    void a_role_is_given_once() {
        assertThat(person().sendTo(web, PATH).status()).isEqualTo(303);

        var again = person().sendTo(web, PATH);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("This person has this role already", "Асель");
    }

    @Test
    void an_address_with_a_line_break_comes_back_and_adds_nobody() {
        var before = service.store().people().all();

        var answer =
                person().with("address", "asel@example.org\nBcc: x@example.org").sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Enter an e-mail address", "value=\"Асель\"")
                .contains("value=\"COMMISSIONER\" checked", "<option value=\"kg\" selected>")
                .doesNotContain("value=\"yes\" checked");
        assertThat(service.store().people().all()).isEqualTo(before);
    }

    @Test
    void an_old_sign_in_adds_nobody_and_loses_nothing_that_was_typed() {
        var token = web.get(PATH).csrf();
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(31));
        var before = service.store().people().all();

        assertThat(web.get(PATH).status()).isEqualTo(401);
        var answer = person().sendTo(web, PATH, token);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text())
                .contains("older than 30 minutes", "value=\"Асель\"", "asel@example.org");
        assertThat(service.store().people().all()).isEqualTo(before);
    }

    private Person added() {
        return service.store().people().with(new EmailAddress("asel@example.org")).getFirst();
    }

    private static TypedIn person() {
        return new TypedIn()
                .with("name", "Асель")
                .with("address", "asel@example.org")
                .with("language", "ky")
                .with("role", "COMMISSIONER")
                .with("office", "kg");
    }
}
