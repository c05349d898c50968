package org.followup.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.followup.core.access.FormerPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Transaction;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office's view and the secretariat's stand side by side, with the office's reply. */
final class AssessmentPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");
    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");
    private static final String PAGE = "/commitments/KZ-2025-MON-01";
    private static final String FORM = PAGE + "/rounds/2026-1/update";
    private static final String ASSESSMENT = PAGE + "/rounds/2026-1/assessment";
    private static final String LIMITED =
            "action=assess&version=1&former=0&status=LIMITED&verified=yes&why=Two+of+ten";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void an_update_with_evidence() {
        is("p-aigul");
        var fields =
                "action=submit&status=SUBSTANTIAL&language=en&request=request-one&base=0&draft=0"
                        + "&done=Opened&evidence=https%3A%2F%2Fexample.org";
        assertThat(post(FORM, fields).status()).isEqualTo(303);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void both_views_stand_on_the_page_of_the_commitment_with_the_rule_and_the_reply() {
        is("p-saida");
        assertThat(post(ASSESSMENT, LIMITED).status()).isEqualTo(303);
        var sequence = service.store().progress().assessments(COMMITMENT).getFirst().sequence();
        is("p-aigul");
        assertThat(post(ASSESSMENT, "action=reply&former=" + sequence + "&reply=All+ten").status())
                .isEqualTo(303);

        var page = service.web().get(PAGE).text();

        assertThat(page)
                .contains("The office says", "The secretariat thinks", "Two of ten", "All ten")
                .contains("Verified by the secretariat", "How this is judged")
                .contains("Written by Aigul.");
    }

    @Test
    void what_is_missing_is_named_and_what_was_typed_stays() {
        is("p-saida");

        var answer = post(ASSESSMENT, LIMITED.replace("LIMITED", "MADE_UP"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose where the", "Two of ten");
        assertThat(post(ASSESSMENT, LIMITED.replace("Two+of+ten", "+")).status()).isEqualTo(422);
        assertThat(post(ASSESSMENT, LIMITED.replace("version=1", "version=7")).status())
                .isEqualTo(409);
        assertThat(service.store().progress().assessments(COMMITMENT)).isEmpty();
    }

    @Test
    void an_office_does_not_assess_and_a_stranger_reads_nothing() {
        assertThat(post(ASSESSMENT, LIMITED).status()).isEqualTo(403);

        is("p-nurbek");
        assertThat(service.web().get(ASSESSMENT).status()).isEqualTo(403);
    }

    @Test
    void who_has_left_signs_with_what_they_were() {
        var id = new PersonId("p-aigul");
        var person = service.store().people().find(id).orElseThrow();
        var role = Grant.at(TwoOffices.KZ, Role.FOCAL_POINT);
        var former = new FormerPerson(id, Set.of(role), LocalDate.of(2026, 3, 9));
        service.store().journal().commit(Transaction.without().put(former).delete(person));
        is("p-saida");

        assertThat(service.web().get(PAGE).text())
                .contains("Written by Focal point of Office of KZ, left 2026.");
    }

    private void is(String person) {
        service.signIn(new PersonId(person), Duration.ofMinutes(1));
    }

    private Web.Answer post(String path, String fields) {
        var csrf = service.web().get("/").csrf();
        return service.web().post(path, "csrf=" + csrf + "&" + fields);
    }
}
