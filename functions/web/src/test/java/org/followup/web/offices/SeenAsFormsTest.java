package org.followup.web.offices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.progress.Draft;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeenAsFormsTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final String PATH = "/offices/kz/seen-as";
    private static final String BAND = "as the office KZ does";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());
    private final Web web = service.web();

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/my-office",
                "/commitments/KZ-2025-MON-01",
                "/commitments/KZ-2025-MON-01/history",
                "/offices/kz/history",
                "/exchange",
                "/"
            })
    void the_office_pages_are_read_and_each_says_so(String page) {
        begin();

        var seen = web.get(page);

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains(BAND, "Back to the secretariat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/offices/kg/history",
                "/commitments/KG-2025-MON-01",
                "/secretariat",
                "/board",
                "/offices",
                "/people/new",
                "/tokens",
                "/commitments/KZ-2025-MON-01/rounds/2026-1/update",
                "/exchange/ours",
                "/exchange/new"
            })
    void what_the_office_does_not_see_or_would_write_is_refused(String page) {
        begin();

        var seen = web.get(page);

        assertThat(seen.status()).isIn(401, 403);
        assertThat(seen.text()).contains(BAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/offices/kz/calls",
                "/board/x",
                "/exchange/new",
                "/exchange/kz-1",
                "/commitments/KZ-2025-MON-01/rounds/2026-1/update",
                "/offices/kz/confirmation",
                "/offices/kg/seen-as",
                "/people/new",
                "/forums/new",
                "/my-letters"
            })
    void nothing_can_be_written_so(String path) {
        begin();
        var before = service.store().journal().head(TwoOffices.KZ.history());

        var refused = web.post(path, "csrf=" + csrf() + "&note=x&action=submit");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Nothing was written", BAND);
        assertThat(service.store().journal().head(TwoOffices.KZ.history())).isEqualTo(before);
    }

    @Test
    void what_the_office_typed_stays_hidden() {
        var draft =
                new Draft(
                        service.store()
                                .progress()
                                .rows(TwoOffices.KZ, TwoOffices.FORUM)
                                .getFirst()
                                .reference(),
                        TwoOffices.ROUND,
                        Map.of("done", "Not yet finished words"),
                        new PersonId("p-aigul"),
                        NOW,
                        1);
        service.put(draft);
        begin();

        var seen = web.get("/my-office").text();

        assertThat(seen).contains("Open a helpline").doesNotContain("Not yet finished", "Draft");
    }

    @Test
    void the_office_reads_in_its_history_that_it_was_looked_at() {
        begin();

        var change = service.store().journal().changes(TwoOffices.KZ.history(), 0, 99).getLast();

        assertThat(change.what().kind()).isEqualTo("office-seen-as");
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        assertThat(web.get("/offices/kz/history").text())
                .contains("looked at as the office sees them", "Saida")
                .doesNotContain(BAND);
    }

    @Test
    void a_button_ends_it() {
        begin();

        var ended = web.post("/seen-as", "csrf=" + csrf());

        assertThat(ended.status()).isEqualTo(303);
        assertThat(web.get("/offices/kz").text()).doesNotContain(BAND);
        assertThat(web.get("/board").status()).isEqualTo(200);
    }

    @Test
    void nobody_but_the_secretariat_begins_and_no_office_that_there_is_not() {
        assertThat(web.get("/offices/none/seen-as").status()).isEqualTo(404);
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        assertThat(web.get("/offices/kg/seen-as").status()).isEqualTo(403);
        assertThat(web.post("/offices/kg/seen-as", "csrf=" + csrf()).status()).isEqualTo(403);
        web.cookies().put("seen-as", "kg");

        assertThat(web.get("/my-office").text())
                .contains("Open a helpline")
                .doesNotContain("as the office KG does");
    }

    private void begin() {
        assertThat(new TypedIn().sendTo(web, PATH).status()).isEqualTo(303);
    }

    private String csrf() {
        return web.get("/my-office").csrf();
    }
}
