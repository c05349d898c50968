package org.followup.web.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OfficeFormsTest {

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(40));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void an_office_is_registered_and_gets_a_page() {
        var answer = office("UZ").sendTo(web, "/offices/new");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("../offices/uz?done=office");
        assertThat(web.get("/offices/uz?done=office").text())
                .contains("Balalar huquqi", "Nobody belongs to this office yet", "Asia/Tashkent");
        assertThat(web.get("/offices").text()).contains("Balalar huquqi", "Office of KZ");
    }

    @Test
    void a_faulty_office_comes_back_as_it_was_typed() {
        var answer = office("not/a code").with("zone", "Mars/Base").sendTo(web, "/offices/new");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Enter a code of Latin letters", "Choose the time zone")
                .contains("value=\"not/a code\"", "value=\"Balalar huquqi\"")
                .contains("<option value=\"UZ\" selected>");
    }

    @Test
    void a_code_is_given_once() {
        var answer = office("kz").sendTo(web, "/offices/new");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("An office with this code is registered already");
        assertThat(service.store().offices().find(new OfficeId("kz")).orElseThrow().country())
                .isEqualTo("KZ");
    }

    @Test
    void an_office_shows_its_people_and_what_it_promised() {
        assertThat(web.get("/offices/kz").text())
                .contains("Aigul", "p-aigul@example.org", "Focal point", "Commissioner")
                .contains("Open a helpline", "commitments/KZ-2025-MON-01")
                .contains("people/new?office=kz");
    }

    private static TypedIn office(String code) {
        return new TypedIn()
                .with("code", code)
                .with("name-uz-Latn", "Balalar huquqi")
                .with("country", "UZ")
                .with("zone", "Asia/Tashkent");
    }
}
