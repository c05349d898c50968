package org.followup.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.history.HistoryId;
import org.followup.core.stores.TwoOffices;
import org.followup.core.tasks.TaskKind;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretariatHandOverFormsTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final String PATH = "/secretariat/hand-over";

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
    void says_who_is_a_member_what_waits_and_what_is_to_be_rotated() {
        service.store()
                .tasks()
                .toOpen(TaskKind.OFFICE_SILENT, Map.of("office", "kz"), NOW)
                .forEach(service::put);

        assertThat(service.web().get(PATH).text())
                .contains("Saida", "1 task waits", "No key for programs is in use", "Who joins")
                .contains("href=\"../board\"");
        assertThat(service.web().get(PATH + "?lang=ru").text()).contains("Передача секретариата");
    }

    @Test
    void a_host_hands_over_to_the_next_with_days_on_which_both_are_members() {
        var sent = form().sendTo(service.web(), PATH);

        assertThat(sent.status()).isEqualTo(303);
        assertThat(service.web().get(PATH).text())
                .contains("Yerlan", "From Tuesday 1 September 2026")
                .contains("Until Saturday 31 October 2026");
        assertThat(service.web().get("/secretariat/history").text())
                .contains("The secretariat was handed over", "Yerlan", "Saida");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "name,      '',       name",
        "address,   nonsense, address",
        "endsYear,  2025,     ends",
        "leaving,   p-aigul,  leaving",
    })
    void a_mistake_is_named_and_nothing_is_stored(String field, String typed, String at) {
        var head = service.store().journal().head(HistoryId.SERVICE);

        var again = form().with(field, typed).sendTo(service.web(), PATH);

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("href=\"#" + at + "\"", "value=\"2026\"");
        assertThat(service.store().journal().head(HistoryId.SERVICE)).isEqualTo(head);
    }

    @Test
    void needs_a_recent_sign_in_of_a_member() {
        var csrf = service.web().get(PATH).csrf();
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofHours(2));
        assertThat(service.web().get(PATH).status()).isEqualTo(401);
        assertThat(form().sendTo(service.web(), PATH, csrf).status()).isEqualTo(401);
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));

        assertThat(service.web().get(PATH).status()).isEqualTo(403);
    }

    private static TypedIn form() {
        return new TypedIn()
                .with("name", "Yerlan")
                .with("address", "yerlan@example.org")
                .with("language", "kk")
                .day("starts", "2026-09-01")
                .day("ends", "2026-10-31")
                .with("leaving", "p-saida");
    }
}
