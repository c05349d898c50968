package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.letters.Pause;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PausePagesTest {

    private static final String PATH = "/letters/pauses";
    private static final String UNTIL = "&untilDay=1&untilMonth=4&untilYear=2026";

    private final ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-03-18T06:00:00Z"), TwoOffices.store());

    @BeforeEach
    void signIn() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void says_what_will_happen_before_the_button() {
        assertThat(service.web().get(PATH).text())
                .contains("No reminder is paused", "no reminder of this choice goes out")
                .contains("All other letters go out as ever")
                .contains("Office of KZ", "Round one, First forum");
    }

    @Test
    void pauses_all_one_office_or_one_round_with_a_reason_and_an_end() {
        assertThat(post("scope=all&reason=Mourning" + UNTIL).status()).isEqualTo(303);
        assertThat(pause().scope()).isEmpty();
        assertThat(pause().until()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        service.store().letters().pauses().forEach(this::end);

        post("scope=office:kz&reason=%3Cb%3E" + UNTIL);
        assertThat(pause("office")).isEqualTo(Map.of("office", "kz"));
        post("scope=round:2025-tashkent/2026-1&reason=Later" + UNTIL);
        assertThat(pause("round")).isEqualTo(Map.of("forum", "2025-tashkent", "round", "2026-1"));

        assertThat(service.web().get(PATH).text())
                .contains("Reminders: Office of KZ", "Reminders: Round one")
                .contains("&lt;b&gt;", "Paused by Saida", "Over");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scope=&reason=Mourning" + UNTIL,
                "scope=office:xx&reason=Mourning" + UNTIL,
                "scope=all&reason=+" + UNTIL,
                "scope=all&reason=Mourning",
                "scope=all&reason=Mourning&untilDay=18&untilMonth=3&untilYear=2026",
                "scope=all&reason=Mourning&untilDay=31&untilMonth=2&untilYear=2027",
                "scope=all&reason=Mourning&untilDay=1&untilMonth=4&untilYear=2027",
                "scope=all&reason=Mourning%00" + UNTIL
            })
    void what_is_missing_or_cannot_be_is_asked_for_with_everything_typed(String form) {
        var again = post(form);

        assertThat(again.status()).isEqualTo(422);
        assertThat(service.store().letters().pauses()).isEmpty();
        if (form.contains("Mourning")) {
            assertThat(again.text()).contains("Mourning");
        }
    }

    @Test
    void a_reason_of_501_characters_is_asked_for_shorter() {
        assertThat(post("scope=all&reason=" + "x".repeat(501) + UNTIL).text())
                .contains("Give a reason of at most 500 characters");
    }

    @Test
    void a_pause_is_ended_early_and_an_unknown_one_is_not_found() {
        post("scope=all&reason=Mourning" + UNTIL);

        assertThat(end(pause()).status()).isEqualTo(303);

        assertThat(pause().until()).isEqualTo(service.now());
        assertThat(service.web().post(PATH + "/pause-0", "csrf=" + csrf()).status()).isEqualTo(404);
    }

    @Test
    void is_for_the_secretariat_only() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        var csrf = service.web().get("/my-office").csrf();

        assertThat(service.web().get(PATH).status()).isEqualTo(403);
        assertThat(service.web().post(PATH, "csrf=" + csrf).status()).isEqualTo(403);
    }

    private Web.Answer post(String form) {
        return service.web().post(PATH, "csrf=" + csrf() + "&" + form);
    }

    private Web.Answer end(Pause pause) {
        return service.web().post(PATH + "/" + pause.id(), "csrf=" + csrf());
    }

    private String csrf() {
        return service.web().get(PATH).csrf();
    }

    private Pause pause() {
        return service.store().letters().pauses().getFirst();
    }

    private Map<String, String> pause(String about) {
        return service.store().letters().pauses().stream()
                .map(Pause::scope)
                .filter(scope -> scope.containsKey(about))
                .findFirst()
                .orElseThrow();
    }
}
