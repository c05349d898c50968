package org.followup.web.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.followup.core.access.PersonId;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EndFormsTest {

    private static final String PAGE = "/commitments/KZ-2025-MON-01";
    private static final String PATH = PAGE + "/end";

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(5));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_withdrawn_commitment_says_why_to_its_office_and_can_be_read() {
        assertThat(web.get(PAGE).text()).contains("/end\"");

        var answer = withdrawn().sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(web.get(PAGE).text()).doesNotContain("/end\"");
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        assertThat(web.get(PAGE).text())
                .contains("Withdrawn on", "The law was repealed.", "It stays readable");
        assertThat(web.get(PAGE + "/history").text()).contains("Commitment withdrawn");
        assertThat(web.get(PAGE + "?lang=ru").text())
                .contains("Отозвано (воскресенье, 1 марта 2026");
    }

    @Test
    void a_superseded_one_is_linked_from_both_ends() {
        new TypedIn()
                .with("way", "SUPERSEDE")
                .with("by", "kz-2025-mon-02")
                .with("reason", "One text for both.")
                .sendTo(web, PATH);

        assertThat(web.get(PAGE).text())
                .contains("Superseded on", "href=\"../commitments/KZ-2025-MON-02\"");
        assertThat(web.get("/commitments/KZ-2025-MON-02").text())
                .contains("Comes from", "href=\"../commitments/KZ-2025-MON-01/history\"");
    }

    @Test
    void mistakes_are_named_and_nothing_typed_is_lost() {
        var nothing = new TypedIn().with("reason", "").sendTo(web, PATH);
        var itself =
                new TypedIn()
                        .with("way", "SUPERSEDE")
                        .with("by", "KZ-2025-MON-01")
                        .with("reason", "My own words")
                        .sendTo(web, PATH);

        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Choose what becomes of", "Enter the reason");
        assertThat(itself.status()).isEqualTo(422);
        assertThat(itself.text()).contains("cannot stand for itself", "My own words");
    }

    @Test
    void nobody_ends_it_twice() {
        withdrawn().sendTo(web, PATH);

        var again = withdrawn().sendTo(web, PATH);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("has ended already");
    }

    @Test
    void it_takes_the_secretariat_and_a_recent_sign_in() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofHours(2));
        assertThat(web.get(PATH).status()).isEqualTo(401);
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        assertThat(web.get(PATH).status()).isEqualTo(403);
        assertThat(web.get(PAGE).text()).doesNotContain("/end\"");
    }

    private static TypedIn withdrawn() {
        return new TypedIn().with("way", "WITHDRAW").with("reason", "The law was repealed.");
    }
}
