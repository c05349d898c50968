package org.followup.web.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Milestone;
import org.followup.core.commitments.Obligation;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EditFormsTest {

    private static final String PAGE = "/commitments/KZ-2025-MON-01";
    private static final String PATH = PAGE + "/edit";

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(5));
    private final Web web = service.web();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_commitment_gets_partners_steps_and_two_indicators() {
        var answer = whole().sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("../../commitments/KZ-2025-MON-01");
        assertThat(stored().plan().partners()).isEqualTo(java.util.List.of(TwoOffices.KG));
        assertThat(stored().plan().milestones())
                .isEqualTo(
                        java.util.List.of(
                                new Milestone(
                                        LocalDate.of(2026, 9, 1),
                                        Localized.of(Language.ENGLISH, "Number reserved"))));
        assertThat(stored().plan().obligations())
                .extracting(Obligation::name)
                .isEqualTo(java.util.List.of("4", "44(6)"));
        assertThat(stored().indicators()).hasSize(2);
        assertThat(web.get(PAGE).text())
                .contains("Number reserved", "Calls answered", "No figure has been reported yet");
        assertThat(web.get(PAGE + "?lang=ru").text())
                .contains("Нет данных", "Исправить обязательство");
        assertThat(web.get(PATH).text()).contains("value=\"Calls answered\"", "4; 44(6)");
    }

    @Test
    void who_opened_the_form_before_somebody_else_stored_is_told_and_loses_nothing() {
        var seen = CommitmentFields.seen(stored());
        whole().sendTo(web, PATH);

        var late = whole().with("title-en", "My own words").with("seen", seen).sendTo(web, PATH);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Somebody corrected this commitment", "My own words");
    }

    @Test
    void mistakes_are_named_at_their_fields() {
        var answer =
                whole().with("partners", "kz")
                        .day("milestone1", "2028-01-01")
                        .with("i2-stages-en", "One\nTwo")
                        .sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("it is not among those that join")
                .contains("after the day by which the whole is promised")
                .contains("Only an indicator of the kind");
    }

    @Test
    void the_lead_office_never_changes() {
        var answer = whole().with("office", "kg").sendTo(web, PATH);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The lead office never changes");
    }

    @Test
    void an_office_corrects_nothing() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

        assertThat(web.get(PATH).status()).isEqualTo(403);
        assertThat(web.get(PAGE).text()).doesNotContain("/edit\"");
    }

    private Commitment stored() {
        return service.store()
                .commitments()
                .find(new CommitmentReference("KZ-2025-MON-01"))
                .orElseThrow();
    }

    private TypedIn whole() {
        return new TypedIn()
                .with("seen", CommitmentFields.seen(stored()))
                .with("office", "kz")
                .with("theme", "MON")
                .with("articles", "1")
                .with("title-en", "Open a helpline")
                .day("due", "2027-12-31")
                .with("partners", "kg")
                .day("milestone1", "2026-09-01")
                .with("milestone1-title-en", "Number reserved")
                .with("CRC_ARTICLE", "4, 44(6)")
                .with("measure-en", "Calls answered")
                .with("unit-en", "%")
                .with("type", "PERCENT")
                .with("direction", "INCREASE")
                .with("i2-measure-en", "Calls made")
                .with("i2-unit-en", "calls")
                .with("i2-type", "COUNT")
                .with("i2-direction", "INCREASE")
                .with("i2-adds", "CUMULATIVE");
    }
}
