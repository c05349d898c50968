package org.followup.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.access.Token;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.RecordUpdates;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReportsTest {

    private static final Instant NOW = Instant.parse("2026-04-02T06:00:00Z");
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final String FILES = "/forums/2025-tashkent/report.";
    private static final String API = "/api/v1/forums/2025-tashkent/report";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_guest_is_asked_to_sign_in() {
        assertThat(service.web().get(FILES + "csv").status()).isEqualTo(401);
        assertThat(service.web().get(FILES + "json").status()).isEqualTo(401);
        assertThat(service.web().get("/reports").status()).isEqualTo(401);
        assertThat(service.web().get(API).status()).isEqualTo(401);
        assertThat(service.web().get(API + ".csv").status()).isEqualTo(401);
    }

    @Test
    void the_table_is_a_file_that_spreadsheet_programs_open_as_utf_8() {
        reported("Сделано; «да»");
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        var file = service.web().get(FILES + "csv");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"status-report-2025-tashkent-2026-04-02.csv\"");
        assertThat(file.text())
                .startsWith("\ufeffforum,office,country,")
                .contains("KZ-2025-MON-01", "KZ-2025-MON-02", "KG-2025-MON-01")
                .contains(",OVERDUE,")
                .contains(",\"Сделано; «да»\",");
        assertThat(file.text().lines()).hasSize(1 + 3);
    }

    @Test
    void the_data_say_what_they_were_made_from_and_what_the_words_mean() {
        reported("Сделано");
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        var file = service.web().get(FILES + "json");

        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.header("Content-Disposition")).endsWith(".json\"");
        assertThat(file.text())
                .contains("{\"history\":\"OFFICE#kz\",\"sequence\":7,\"hash\":\"")
                .contains("\"expected\":{\"en\":\"Expected: ", "\"ru\":\"Ожидается: ")
                .contains("{\"round\":\"2026-1\",\"expected\":2,\"received\":1,\"missing\":1}")
                .contains("\"texts\":{\"done\":{\"ru\":\"Сделано\"}}");
    }

    @Test
    void an_office_gets_its_own_lines() {
        service.signIn(new PersonId("p-nurbek"), JUST_NOW);

        var file = service.web().get(FILES + "csv");

        assertThat(file.text()).contains("KG-2025-MON-01").doesNotContain("KZ-");
        assertThat(service.web().get("/reports").text()).contains("What your office promised");
    }

    @Test
    void programs_read_it_part_by_part() {
        var first = api("?limit=2");
        var last = api("?limit=2&after=KZ-2025-MON-01");

        assertThat(first.text())
                .contains("KG-2025-MON-01", "KZ-2025-MON-01", "\"next\":\"KZ-2025-MON-01\"")
                .doesNotContain("KZ-2025-MON-02");
        assertThat(last.text())
                .contains("\"reference\":\"KZ-2025-MON-02\"")
                .doesNotContain("KG-2025-MON-01", "\"next\"");
        assertThat(api(".csv?limit=1&office=kz").header("Link"))
                .isEqualTo("<report.csv?office=kz&limit=1&after=KZ-2025-MON-01>; rel=\"next\"");
        assertThat(api(".csv?office=kz").headers("Link")).isEmpty();
    }

    @Test
    void what_is_not_there_is_said() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        assertThat(service.web().get("/forums/none/report.csv").status()).isEqualTo(404);
        assertThat(service.web().get("/forums/NO%20FORUM/report.csv").status()).isEqualTo(404);
        assertThat(api("?after=KZ-2025-MON-99").status()).isEqualTo(400);
        assertThat(api("?after=nonsense").status()).isEqualTo(400);
        assertThat(api("?office=%27").status()).isEqualTo(400);
        assertThat(api("?limit=x").status()).isEqualTo(400);
    }

    @Test
    void the_page_says_in_the_readers_language_what_is_in_them() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        assertThat(service.web().get("/reports").text())
                .contains("Status reports", "First forum", "1 reporting round")
                .contains("href=\"./forums/2025-tashkent/report.csv\"")
                .contains("Late: the first version was submitted after 18:00");
        assertThat(service.web().get("/reports?lang=ru").text())
                .contains("Сводные отчёты", "1 раунд отчётности", "С опозданием: первая версия");
    }

    @Test
    void what_is_too_large_for_the_gateway_is_offered_in_parts() {
        reported("\"".repeat(700_000));
        reportedOn("KZ-2025-MON-02", "\"".repeat(700_000));
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        assertThat(service.web().get(FILES + "csv").status()).isEqualTo(200);

        reported("\"".repeat(1_300_000));
        var whole = service.web().get(FILES + "csv");
        var ofOffice = service.web().get(FILES + "json?office=kz");

        assertThat(whole.status()).isEqualTo(413);
        assertThat(whole.text())
                .contains("href=\"../../forums/2025-tashkent/report.csv?office=kz\"");
        assertThat(ofOffice.status()).isEqualTo(413);
        assertThat(ofOffice.text()).contains("report.csv?office=kz&amp;round=2026-1\"");
    }

    private Web.Answer api(String rest) {
        var secret = new Secret("token");
        service.put(
                new Token(
                        secret.digest(),
                        "Program",
                        Set.of(Grant.secretariat()),
                        TwoOffices.SECRETARIAT,
                        NOW,
                        Optional.empty()));
        return service.web()
                .send(
                        Web.Call.of("GET", API + rest)
                                .header("Authorization", "Bearer " + secret.value()));
    }

    private void reported(String done) {
        reportedOn("KZ-2025-MON-01", done);
    }

    private void reportedOn(String commitment, String done) {
        var store = service.store();
        var by =
                new Identity(
                        new Actor("p-saida"),
                        "",
                        Set.of(Grant.secretariat()),
                        Optional.empty(),
                        true);
        var texts = new TreeMap<TextPlace, String>();
        texts.put(new TextPlace(TextField.DONE, new LanguageTag("ru")), done);
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        new LanguageTag("ru"),
                        Map.copyOf(texts));
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        new RecordUpdates(store.journal(), store.progress(), clock, new SecureRandom())
                .record(
                        by,
                        store.forums().find(TwoOffices.FORUM).orElseThrow(),
                        store.offices().find(TwoOffices.KZ).orElseThrow(),
                        List.of(
                                new RecordUpdates.Entry(
                                        new CommitmentReference(commitment),
                                        TwoOffices.ROUND,
                                        content)));
    }
}
