package org.followup.web.forums;

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
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.RecordUpdates;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.UpdateContent;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.Test;

final class LatestTest {

    private static final String SAID = "What the office wrote";
    private static final Instant REPORTED_AT = Instant.parse("2026-03-20T06:00:00Z");

    @Test
    void a_guest_reads_what_changed_but_neither_text_nor_reference() {
        try (var service = ServiceInMemory.at(Instant.parse("2026-03-25T06:00:00Z"), reported())) {
            var page = service.web().get("/").text();

            assertThat(page)
                    .contains("What changed in the last 30 days")
                    .contains("Update received:", "Commitment registered")
                    .contains("Friday 20 March 2026", "Sunday 1 March 2026")
                    .doesNotContain(SAID, "KZ-2025-MON-01", "commitments/");
            assertThat(page.indexOf("Friday 20 March")).isLessThan(page.indexOf("Sunday 1 March"));
            assertThat(service.web().get("/forums/2025-tashkent?lang=ru").text())
                    .contains("Что изменилось за последние 30 дней", "Получен отчёт:");
        }
    }

    @Test
    void who_may_read_an_office_gets_links_to_its_commitments_alone() {
        try (var service = ServiceInMemory.at(Instant.parse("2026-03-25T06:00:00Z"), reported())) {
            service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

            assertThat(service.web().get("/").text())
                    .contains("href=\"./commitments/KZ-2025-MON-01\"")
                    .doesNotContain("KG-2025-MON-01", SAID);
        }
    }

    @Test
    void after_thirty_days_nothing_is_left() {
        try (var service = ServiceInMemory.at(Instant.parse("2026-04-20T06:00:00Z"), reported())) {
            assertThat(service.web().get("/").text()).contains("Nothing has changed");
        }
    }

    private static InMemoryStore reported() {
        var store = TwoOffices.store();
        var language = new LanguageTag("ru");
        var content =
                new UpdateContent(
                        ImplementationStatus.SUBSTANTIAL,
                        List.of(),
                        Optional.empty(),
                        language,
                        Map.of(new TextPlace(TextField.DONE, language), SAID));
        var by =
                new Identity(
                        new Actor("p-saida"),
                        "",
                        Set.of(Grant.secretariat()),
                        Optional.empty(),
                        true);
        var entry =
                new RecordUpdates.Entry(
                        new CommitmentReference("KZ-2025-MON-01"), TwoOffices.ROUND, content);
        var clock = Clock.fixed(REPORTED_AT, ZoneOffset.UTC);
        new RecordUpdates(store.journal(), store.progress(), clock, new SecureRandom())
                .record(
                        by,
                        store.forums().find(TwoOffices.FORUM).orElseThrow(),
                        store.offices().find(TwoOffices.KZ).orElseThrow(),
                        List.of(entry));
        return store;
    }
}
