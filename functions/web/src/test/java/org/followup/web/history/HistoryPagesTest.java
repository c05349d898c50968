package org.followup.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeRegistered;
import org.followup.core.stores.TwoOffices;
import org.followup.core.tasks.NoteCall;
import org.followup.core.tasks.SpokenTo;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HistoryPagesTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor SAIDA = new Actor("p-saida");
    private static final String OFFICE = "/offices/kz/history";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void tells_who_did_what_when_by_the_clock_of_the_office() {
        var page = service.web().get(OFFICE).text();

        assertThat(page)
                .contains("Office registered", "A role was given", "Commitment registered")
                .contains("Saida, Sunday 1 March 2026, 11:00 Astana", "Focal point", "Aigul");
        assertThat(page.indexOf("Commitment registered"))
                .as("the latest comes first")
                .isLessThan(page.indexOf("Office registered"));
        assertThat(service.web().get(OFFICE + "?lang=ru").text())
                .contains("Назначена роль", "Контактное лицо", "воскресенье");
    }

    @Test
    void shows_what_was_before_and_what_is_now() {
        var office =
                new Office(
                        TwoOffices.KZ,
                        Localized.of(Language.ENGLISH, "Office of the Commissioner"),
                        "KZ",
                        ZoneId.of("Asia/Almaty"));
        commit(new OfficeRegistered(office).what());

        assertThat(service.web().get(OFFICE).text())
                .contains("<del>Office of KZ</del>")
                .contains("<ins>Office of the Commissioner</ins>")
                .doesNotContain("<del>Asia/Almaty</del>");
    }

    @Test
    void every_history_opens_in_both_languages() {
        var reference = ours();
        for (var path :
                List.of(
                        OFFICE,
                        "/secretariat/history",
                        "/forums/2025-tashkent/history",
                        "/commitments/" + reference + "/history",
                        "/commitments/" + reference + "/rounds/2026-1/history",
                        "/secretariat/check")) {
            assertThat(service.web().get(path).status()).as(path).isEqualTo(200);
            assertThat(service.web().get(path + "?lang=ru").status()).as(path).isEqualTo(200);
        }
        assertThat(service.web().get("/commitments/" + reference + "/history?lang=en").text())
                .contains("Commitment registered")
                .doesNotContain("A role was given");
    }

    /** As stored by releases before this one; shape 0 had no language, kinds come and go. */
    @Test
    void entries_in_an_older_shape_are_told_by_what_they_say_on_every_history() {
        var reference = ours().value();
        var submitted =
                Json.obj()
                        .with("commitment", reference)
                        .with("nextStepOn", "2026-05-15")
                        .with("round", "2026-1")
                        .with("somethingOfThen", "unheard of")
                        .with("status", "LIMITED");
        commit(new What("update-submitted", 0, submitted));
        commit(new What("report-of-2024", 1, Json.obj().with("commitment", reference)));
        commit(new What("commitment-registered", 1, Json.obj().with("reference", reference)));

        for (var page :
                List.of(
                        OFFICE,
                        "/commitments/" + reference + "/history",
                        "/commitments/" + reference + "/rounds/2026-1/history")) {
            assertThat(service.web().get(page).text())
                    .as(page)
                    .contains("Update submitted", "Friday 15 May 2026", "Limited")
                    .doesNotContain("unheard of");
        }
        assertThat(service.web().get("/commitments/" + reference + "/history").text())
                .contains("Another change", "Commitment registered");
        assertThat(service.web().get("/secretariat/check").text())
                .contains("Every history that was checked is whole");
    }

    @Test
    void a_long_history_is_read_page_by_page_without_a_gap() {
        for (var i = 0; i < 60; i++) {
            commit(new What("noted", 1, Json.obj().with("number", i)));
        }
        var first = service.web().get(OFFICE).text();
        assertThat(first).contains("change-" + head(), "Another change");

        var before = head() - 25;
        assertThat(first).contains("?before=" + before).doesNotContain("change-" + before);
        assertThat(service.web().get(OFFICE + "?before=" + before).text())
                .contains("change-" + before)
                .doesNotContain("id=\"change-" + (before + 1) + "\"");
    }

    @Test
    void a_person_who_has_left_is_nobody_by_name() {
        commit(new Actor("p-gone"), new What("noted", 1, Json.obj()));

        assertThat(service.web().get(OFFICE).text()).contains("somebody who has left, ");
    }

    @Test
    void a_text_is_removed_with_a_reason_and_leaves_a_gap_that_is_told() {
        call("A child <b>by name</b>");
        var path = "/histories/office/kz/" + head() + "/note";
        assertThat(service.web().get(OFFICE).text()).contains("A child &lt;b&gt;by name");
        assertThat(service.web().get(path).text()).contains("A child &lt;b&gt;by name");

        var done = new TypedIn().with("reason", "It named a child").sendTo(service.web(), path);

        assertThat(done.status()).isEqualTo(303);
        assertThat(service.web().get(OFFICE).text())
                .doesNotContain("by name")
                .contains("Removed by Saida, Wednesday 18 March 2026, 11:00 Astana")
                .contains("It named a child", "A text was removed");
        assertThat(service.web().get(path).status()).isEqualTo(404);
        assertThat(service.web().get("/secretariat/check").text())
                .contains("Every history that was checked is whole", "1 text removed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "It says: A child by name"})
    void a_reason_is_asked_for_that_does_not_repeat_the_text(String reason) {
        call("A child by name");
        var path = "/histories/office/kz/" + head() + "/note";

        var again = new TypedIn().with("reason", reason).sendTo(service.web(), path);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("govuk-error-summary");
        assertThat(service.web().get(OFFICE).text()).contains("A child by name");
    }

    @Test
    void a_removal_needs_a_recent_sign_in() {
        call("A child by name");
        var path = "/histories/office/kz/" + head() + "/note";
        var csrf = service.web().get(path).csrf();
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofHours(1));

        assertThat(service.web().get(path).status()).isEqualTo(401);
        var stale = new TypedIn().with("reason", "It named a child");
        assertThat(stale.sendTo(service.web(), path, csrf).status()).isEqualTo(422);
        assertThat(service.web().get(OFFICE).text()).contains("A child by name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/histories/office/kz/1/none",
                "/histories/office/kz/x/note",
                "/histories/person/kz/1/note",
                "/histories/office/KZ!/1/note",
                "/histories/service/all/99999999999/reason",
                "/offices/none/history",
                "/forums/none/history",
                "/commitments/XX-2025-MON-01/history",
                "/offices/kz/history?before=-1",
                "/offices/kz/history?before=x"
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(service.web().get(path).status()).isEqualTo(404);
    }

    @Test
    void an_office_reads_its_own_history_without_the_notes_of_calls_and_no_other() {
        call("Said on the telephone");
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

        assertThat(service.web().get(OFFICE).text())
                .contains("Office registered")
                .doesNotContain("Call noted", "telephone", "Remove this text");
        for (var path :
                List.of(
                        "/offices/kg/history",
                        "/secretariat/history",
                        "/secretariat/check",
                        "/forums/2025-tashkent/history",
                        "/histories/office/kz/" + head() + "/note")) {
            assertThat(service.web().get(path).status()).as(path).isEqualTo(403);
        }
    }

    private CommitmentReference ours() {
        return service.store()
                .progress()
                .rows(TwoOffices.KZ, TwoOffices.FORUM)
                .getFirst()
                .reference();
    }

    private void call(String note) {
        new NoteCall(service.store().journal(), CLOCK, new SecureRandom())
                .note(SAIDA, "kz", LocalDate.of(2026, 3, 17), SpokenTo.NOBODY, note);
    }

    private long head() {
        return service.store().journal().head(HistoryId.office("kz")).sequence();
    }

    private void commit(What what) {
        commit(SAIDA, what);
    }

    private void commit(Actor who, What what) {
        var head = service.store().journal().head(HistoryId.office("kz"));
        service.store().journal().commit(Transaction.of(Change.after(head, NOW, who, what)));
    }
}
