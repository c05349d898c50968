package org.followup.web.carryovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.letters.LetterKind;
import org.followup.core.progress.NextForum;
import org.followup.core.stores.TwoOffices;
import org.followup.web.Program;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A commitment of Kyrgyzstan is to go into one that Kazakhstan leads. */
final class ConsentApiTest {

    private static final Instant NOW = Instant.parse("2026-09-20T06:00:00Z");
    private static final PersonId NURBEK = new PersonId("p-nurbek");
    private static final String PLAN = "/api/v1/forums/2026-astana/carry-over";
    private static final String CONSENT = PLAN + "/consents/KG-2025-MON-01";

    private final NextForum next = NextForum.made();
    private final ServiceInMemory service = ServiceInMemory.at(NOW, next.store());
    private final Program secretariat = Program.ofTheSecretariat(service);
    private final Program lead = Program.ofAnOffice(service);
    private final Program office =
            Program.of(service, NURBEK, Grant.at(TwoOffices.KG, Role.FOCAL_POINT), NOW);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void the_secretariat_asks_and_the_office_agrees_or_not() {
        next.save(
                next.choice(NextForum.FIGURES, "way", "MERGE", "lead", NextForum.HELPLINE.value()));
        assertThat(secretariat.get(PLAN).text()).contains("NO_CONSENT");

        assertThat(secretariat.post(CONSENT, "").text())
                .contains("\"state\":\"ASKED\"", "\"lead\":\"KZ-2025-MON-01\"");
        assertThat(service.store().letters().to(NURBEK.receiver()))
                .anyMatch(letter -> letter.kind() == LetterKind.CONSENT_ASKED);
        assertThat(office.put(CONSENT, "{\"agreed\":false}").text())
                .contains("\"state\":\"REFUSED\"");
        assertThat(secretariat.get(PLAN).text()).contains("NO_CONSENT");
        assertThat(office.put(CONSENT, "{\"agreed\":true}").text()).contains("\"state\":\"GIVEN\"");
        assertThat(secretariat.get(PLAN).text()).doesNotContain("NO_CONSENT");
    }

    @Test
    void nobody_else_asks_or_answers() {
        next.save(
                next.choice(NextForum.FIGURES, "way", "MERGE", "lead", NextForum.HELPLINE.value()));
        assertThat(office.put(CONSENT, "{\"agreed\":true}").status())
                .as("not asked yet")
                .isEqualTo(404);
        assertThat(office.post(CONSENT, "").status()).isEqualTo(403);
        secretariat.post(CONSENT, "");

        assertThat(lead.put(CONSENT, "{\"agreed\":true}").status()).isEqualTo(403);
        assertThat(office.put(CONSENT, "{}").status()).isEqualTo(400);
        assertThat(secretariat.get(PLAN).text()).contains("NO_CONSENT");
    }

    @Test
    void what_goes_into_no_other_offices_commitment_needs_no_word() {
        var answer = secretariat.post(CONSENT, "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/problems/carry-over-refused", "nobody has to agree");
        assertThat(secretariat.post(PLAN + "/consents/KG-2025-MON-99", "").status()).isEqualTo(404);
    }

    @Test
    void once_it_is_being_carried_out_an_answer_changes_nothing() {
        next.save(
                next.choice(NextForum.FIGURES, "way", "MERGE", "lead", NextForum.HELPLINE.value()));
        secretariat.post(CONSENT, "");
        office.put(CONSENT, "{\"agreed\":true}");
        assertThat(secretariat.post(PLAN + "/run", "{\"revision\":1}").status()).isEqualTo(202);

        assertThat(office.put(CONSENT, "{\"agreed\":false}").status()).isEqualTo(409);
    }
}
