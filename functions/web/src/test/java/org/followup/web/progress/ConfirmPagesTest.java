package org.followup.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.followup.core.access.LetPersonGo;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.SettleConfirmation;
import org.followup.core.progress.Stage;
import org.followup.core.progress.Update;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An update on its way from the focal point by the commissioner to the secretariat and back. */
final class ConfirmPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-10T06:00:00Z");
    private static final CommitmentReference COMMITMENT = new CommitmentReference("KZ-2025-MON-01");
    private static final String ROUND = "/commitments/KZ-2025-MON-01/rounds/2026-1";
    private static final String FORM = ROUND + "/update";
    private static final String REVIEW = ROUND + "/review";
    private static final String CONFIRM = "/confirm/KZ-2025-MON-01/2026-1";
    private static final String UPDATE =
            "action=submit&status=SUBSTANTIAL&language=en&request=request-one&base=0&done=";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void two_people() {
        var store = service.store();
        new SettleConfirmation(store.journal(), store.offices(), Clock.fixed(NOW, ZoneOffset.UTC))
                .settle(Actor.SERVICE, TwoOffices.KZ, ConfirmationRights.TWO_PEOPLE);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void what_a_focal_point_hands_over_the_commissioner_confirms_and_the_secretariat_sends_back() {
        is("p-aigul");
        assertThat(post(FORM, UPDATE + "Helpline+opened").status()).isEqualTo(303);
        assertThat(service.store().progress().updates(COMMITMENT)).isEmpty();

        is("p-daniyar");
        var page = service.web().get(CONFIRM);
        assertThat(page.text()).contains("Helpline opened");
        assertThat(confirm(page.text()).status()).isEqualTo(303);
        assertThat(update().confirmation()).isPresent();

        is("p-saida");
        assertThat(post(REVIEW, "version=1&action=send-back&note=").status()).isEqualTo(422);
        assertThat(post(REVIEW, "version=1&action=send-back&note=How+many").status())
                .isEqualTo(303);
        assertThat(update().review().stage()).isEqualTo(Stage.SENT_BACK);
        assertThat(update().review().reworkBy()).isPresent();

        is("p-aigul");
        assertThat(service.web().get(REVIEW).text()).contains("Sent version 1 back", "How many");
        assertThat(service.web().get(FORM).text()).contains("To be reworked by", "How many");
    }

    @Test
    void where_the_office_has_nobody_who_confirms_the_form_says_so_and_keeps_what_was_typed() {
        var store = service.store();
        new LetPersonGo(
                        store.journal(),
                        store.people(),
                        store.keys(),
                        store.tasks(),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .leave(Actor.SERVICE, new PersonId("p-daniyar"));
        is("p-aigul");

        var refused = post(FORM, UPDATE + "Helpline+opened");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Your office has no commissioner or deputy", "Helpline opened");
        assertThat(post(FORM + "?lang=ru", UPDATE + "Helpline+opened").text())
                .contains("В сервисе нет уполномоченного или заместителя");
        assertThat(store.progress().handOver(COMMITMENT, new RoundId("2026-1"))).isEmpty();
    }

    @Test
    void an_edit_under_the_open_page_shows_both_versions_and_confirms_nothing() {
        is("p-aigul");
        post(FORM, UPDATE + "Helpline+opened");
        is("p-daniyar");
        var page = service.web().get(CONFIRM).text();
        is("p-aigul");
        post(FORM, UPDATE.replace("request-one", "request-two") + "Two+helplines");

        is("p-daniyar");
        var answer = confirm(page);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Helpline opened", "Two helplines");
        assertThat(service.store().progress().updates(COMMITMENT)).isEmpty();
    }

    @Test
    void a_scanner_that_opens_the_page_confirms_nothing() {
        is("p-aigul");
        post(FORM, UPDATE + "Helpline+opened");
        is("p-daniyar");

        var link = CONFIRM + "?handover=" + waiting();
        for (var i = 0; i < 3; i++) {
            assertThat(service.web().get(link).status()).isEqualTo(200);
        }

        assertThat(service.store().progress().updates(COMMITMENT)).isEmpty();
    }

    @Test
    void the_letter_of_a_text_that_was_edited_since_opens_no_other() {
        is("p-aigul");
        post(FORM, UPDATE + "Helpline+opened");
        var former = CONFIRM + "?handover=" + waiting();
        post(FORM, UPDATE.replace("request-one", "request-two") + "Two+helplines");
        is("p-daniyar");

        var page = service.web().get(former);

        assertThat(page.status()).isEqualTo(410);
        assertThat(page.text())
                .contains("The text has changed since the letter", "See what waits now")
                .doesNotContain("Helpline opened", "Two helplines", "value=\"confirm\"");
        assertThat(page.text()).containsPattern("href=\"[./]*" + CONFIRM.substring(1) + "\"");
        var now = service.web().get(CONFIRM + "?handover=" + waiting());
        assertThat(now.text()).contains("Two helplines", "value=\"confirm\"");
    }

    @Test
    void the_letter_of_a_text_that_waits_no_more_says_what_became_of_it() {
        is("p-aigul");
        post(FORM, UPDATE + "Helpline+opened");
        var first = CONFIRM + "?handover=" + waiting();
        post(CONFIRM, "action=back");
        is("p-daniyar");
        assertThat(service.web().get(first).text()).contains("taken back for changes");

        is("p-aigul");
        post(FORM, UPDATE.replace("request-one", "request-two") + "Two+helplines");
        var second = CONFIRM + "?handover=" + waiting();
        is("p-daniyar");
        confirm(service.web().get(second).text());

        assertThat(service.web().get(second).text()).contains("is confirmed and submitted");
        assertThat(service.web().get(first).text()).contains("taken back for changes");
    }

    @Test
    void somebody_of_another_office_and_the_writer_are_refused() {
        is("p-aigul");
        post(FORM, UPDATE + "Helpline+opened");
        var own = service.web().get(CONFIRM);
        assertThat(confirm(own.text()).status()).isEqualTo(409);

        is("p-nurbek");
        assertThat(service.web().get(CONFIRM).status()).isEqualTo(403);
    }

    @Test
    void a_note_is_read_by_both_and_never_mailed() {
        is("p-aigul");
        assertThat(post(REVIEW, "version=0&action=note&note=Which+year%3F").status())
                .isEqualTo(303);

        is("p-saida");
        assertThat(service.web().get(REVIEW).text()).contains("Which year?", "Aigul");
        assertThat(post(REVIEW, "version=0&action=note&note=2025").status()).isEqualTo(303);
        assertThat(service.store().letters().due(Instant.MAX, 1_000))
                .allMatch(letter -> !letter.about().containsValue("2025"));
    }

    private void is(String person) {
        service.signIn(new PersonId(person), Duration.ofMinutes(1));
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    private String waiting() {
        return service.store()
                .progress()
                .handOver(COMMITMENT, new RoundId("2026-1"))
                .orElseThrow()
                .receipt();
    }

    private Update update() {
        return service.store().progress().updates(COMMITMENT).getFirst();
    }

    private Web.Answer confirm(String page) {
        return post(
                CONFIRM,
                "action=confirm&handover="
                        + hidden(page, "handover")
                        + "&sequence="
                        + hidden(page, "sequence"));
    }

    private Web.Answer post(String path, String fields) {
        var csrf = service.web().get("/").csrf();
        return service.web().post(path, "csrf=" + csrf + "&" + fields);
    }
}
