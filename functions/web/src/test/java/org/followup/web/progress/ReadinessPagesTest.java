package org.followup.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterState;
import org.followup.core.reminders.PlanReminders;
import org.followup.core.reminders.QuietDays;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ReadinessPagesTest {

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-04-02T06:00:00Z"), TwoOffices.store());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void is_for_the_secretariat_only() {
        assertThat(service.web().get("/readiness").status()).isEqualTo(401);

        service.signIn(new PersonId("p-aigul"), JUST_NOW);

        assertThat(service.web().get("/readiness").status()).isEqualTo(403);
        assertThat(service.web().get("/forums/2025-tashkent/readiness").status()).isEqualTo(403);
    }

    @Test
    void shows_each_office_with_what_came_since_when_it_is_late_and_that_it_is_silent() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        var page = service.web().get("/readiness");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("0 of 3 updates received. 2 offices are late")
                .contains("2 days late")
                .contains("Tuesday 31 March 2026, 18:00 Astana", "18:00 Bishkek")
                .contains("Nothing received yet")
                .contains("mark--overdue", "mark--not-reported")
                .contains("Friday 3 April 2026");
        assertThat(page.text().indexOf("Office of KZ"))
                .isLessThan(page.text().indexOf("Office of KG"));
    }

    @Test
    void stands_in_the_order_of_the_readers_alphabet() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        var russian = service.web().get("/readiness?lang=ru").text();

        assertThat(russian).contains("Готовность", "Пока ничего не получено");
        assertThat(russian.indexOf("Казахстан")).isLessThan(russian.indexOf("Кыргызстан"));
    }

    @Test
    void shows_the_last_reminder_with_its_state_for_each_receiver() {
        plan(service.store(), Instant.parse("2026-03-31T06:00:00Z"));
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);
        var letter = service.store().letters().to(new PersonId("p-nurbek").receiver()).getFirst();
        var at = Instant.parse("2026-03-31T06:01:00Z");
        service.put(letter.claimed(at), letter.claimed(at).sent(at, "mail-1"));

        var page = service.web().get("/forums/2025-tashkent/readiness?round=2026-1").text();

        assertThat(page).contains("Nurbek</a>, Tuesday 31 March 2026", "mark--submitted");
        assertThat(page).contains("Aigul</a>", "Waiting to be sent");
    }

    @Test
    void a_reminder_in_place_of_one_that_came_back_stands_for_it_beside_those_of_colleagues() {
        plan(service.store(), Instant.parse("2026-03-31T06:00:00Z"));
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);
        var letter = service.store().letters().to(new PersonId("p-aigul").receiver()).getFirst();
        var at = Instant.parse("2026-03-31T06:01:00Z");
        var back =
                letter.claimed(at)
                        .sent(at, "mail-1")
                        .after(LetterState.BOUNCED, at, "mail-1", Optional.of("bounced"));
        service.put(letter.claimed(at), letter.claimed(at).sent(at, "mail-1"), back);
        service.put(back.sentAnew(at).toArray(Letter[]::new));

        var page = service.web().get("/forums/2025-tashkent/readiness?round=2026-1").text();

        assertThat(page)
                .containsOnlyOnce("Aigul</a>")
                .contains("letters/person-p-aigul/" + letter.occasion() + "@2")
                .contains("Nurbek</a>");
    }

    @Test
    void another_round_or_forum_is_not_found() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        assertThat(service.web().get("/readiness?round=other").status()).isEqualTo(404);
        assertThat(service.web().get("/forums/other/readiness").status()).isEqualTo(404);
    }

    @Test
    void a_service_without_a_forum_says_so() {
        service.close();
        var empty = new InMemoryStore();
        var saida = TwoOffices.store().people().find(TwoOffices.SECRETARIAT).orElseThrow();
        service = ServiceInMemory.at(Instant.parse("2026-04-02T06:00:00Z"), empty);
        service.put(saida);
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        assertThat(service.web().get("/readiness").text())
                .contains("No round has been announced yet");
    }

    private static void plan(InMemoryStore store, Instant now) {
        new PlanReminders(
                        store.journal(),
                        store.forums(),
                        store.offices(),
                        store.progress(),
                        store.people(),
                        store.letters(),
                        store.steps(),
                        QuietDays.WEEKENDS)
                .plan(now);
    }
}
