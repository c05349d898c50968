package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.followup.core.access.PersonId;
import org.followup.core.stores.TwoOffices;
import org.followup.web.Program;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On 20 March 2026; the round is due on 31 March. */
final class RoundApiTest {

    private static final Instant NOW = Instant.parse("2026-03-20T06:00:00Z");
    private static final String ROUND = "/api/v1/forums/2025-tashkent/rounds/2026-1";
    private static final String ARRANGE = ROUND + "/offices/kz/arrangements";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());
    private final Program secretariat = Program.ofTheSecretariat(service);
    private final Program office = Program.ofAnOffice(service);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void shows_the_deadline_in_force_of_each_office_with_its_zone() {
        assertThat(secretariat.get(ROUND).text())
                .contains("\"office\":\"kz\"", "\"zone\":\"Asia/Almaty\"")
                .contains("\"office\":\"kg\"", "\"zone\":\"Asia/Bishkek\"")
                .contains("\"dueOn\":\"2026-03-31\"", "\"dueAt\":\"2026-03-31T13:00:00Z\"");
        assertThat(office.get(ROUND).text())
                .contains("\"office\":\"kz\"")
                .doesNotContain("\"office\":\"kg\"");
    }

    @Test
    void gives_more_time_and_takes_it_back() {
        var given = secretariat.post(ARRANGE, "{\"kind\":\"EXTEND\",\"day\":\"2026-04-10\"}");

        assertThat(given.status()).isEqualTo(200);
        assertThat(given.text()).contains("\"dueOn\":\"2026-04-10\"", "\"kind\":\"EXTENDED\"");
        var sequence =
                service.store()
                        .progress()
                        .arrangements(TwoOffices.FORUM, TwoOffices.KZ)
                        .all()
                        .getFirst()
                        .made()
                        .sequence();
        var undo = ARRANGE + "/" + sequence + "/undo";
        assertThat(secretariat.post(undo, "{}").text())
                .contains("\"dueOn\":\"2026-03-31\"", "\"arrangements\":[]");
        assertThat(secretariat.post(undo, "{}").text())
                .contains("/problems/not-arranged", "fault.arrange.undone-already");
    }

    @Test
    void an_office_asks_and_arranges_nothing() {
        var asked =
                office.post(
                        ARRANGE, "{\"kind\":\"ASK\",\"day\":\"2026-04-10\",\"reason\":\"Leave\"}");

        assertThat(asked.text()).contains("\"askedFor\":\"2026-04-10\"");
        assertThat(office.post(ARRANGE, "{\"kind\":\"EXTEND\",\"day\":\"2026-04-10\"}").status())
                .isEqualTo(403);
        assertThat(secretariat.post(ARRANGE, "{\"kind\":\"ASK\"}").status()).isEqualTo(403);
        assertThat(office.post(ROUND + "/move/undo", "{}").status()).isEqualTo(403);
    }

    @Test
    void the_secretariat_declines_with_a_reason_and_an_office_asks_no_longer() {
        var ask = "{\"kind\":\"ASK\",\"day\":\"2026-04-10\",\"reason\":\"Leave\"}";
        var declined = "{\"kind\":\"DECLINE\",\"reason\":\"The forum meets in April\"}";
        assertThat(secretariat.post(ARRANGE, declined).text())
                .contains("fault.arrange.nothing-asked");
        office.post(ARRANGE, ask);

        assertThat(secretariat.post(ARRANGE, "{\"kind\":\"DECLINE\"}").text())
                .contains("fault.arrange.reason");
        assertThat(office.post(ARRANGE, declined).status()).isEqualTo(403);
        assertThat(secretariat.post(ARRANGE, declined).text()).doesNotContain("askedFor");
        assertThat(service.store().letters().to(new PersonId("p-aigul").receiver()))
                .anyMatch(letter -> "declined".equals(letter.about().get("change")));

        office.post(ARRANGE, ask);
        assertThat(secretariat.post(ARRANGE, "{\"kind\":\"TAKE_BACK\"}").status()).isEqualTo(403);
        assertThat(office.post(ARRANGE, "{\"kind\":\"TAKE_BACK\"}").text())
                .contains("\"dueOn\":\"2026-03-31\"")
                .doesNotContain("askedFor");
        assertThat(service.store().tasks().open(10)).isEmpty();
    }

    @Test
    void moves_the_round_for_all_and_back() {
        var moved = secretariat.post(ROUND + "/move", days("2026-03-01", "2026-04-15"));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.text())
                .contains("\"dueOn\":\"2026-04-15\"", "\"formerDueOn\":\"2026-03-31\"");
        assertThat(secretariat.post(ROUND + "/move/undo", "{}").text())
                .contains("\"dueOn\":\"2026-03-31\"", "\"undo\":true");
        assertThat(secretariat.post(ROUND + "/move/undo", "{}").text())
                .contains("/problems/not-arranged", "fault.move.undo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"FORGIVE\"} | fault.arrange.kind",
                "{\"kind\":\"EXTEND\"} | fault.day.day",
                "{\"kind\":\"EXTEND\",\"day\":\"2026-03-01\"} | fault.arrange.day-past",
                "{\"kind\":\"EXTEND\",\"day\":\"2026-03-31\"} | fault.arrange.day-not-later",
                "{\"kind\":\"EXCUSE\"} | fault.arrange.reason",
                "{\"kind\":\"EXCUSE\",\"commitment\":\"KG-2025-MON-01\",\"reason\":\"x\"}"
                        + " | fault.arrange.what",
                "{\"kind\":\"REOPEN\",\"day\":\"2026-04-01\"} | fault.arrange.open-already",
            })
    void what_makes_no_sense_is_a_problem_with_its_reason(String body, String why) {
        var answer = secretariat.post(ARRANGE, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("\"type\":\"/problems/not-arranged\"", "\"why\":\"" + why + "\"");
    }

    @Test
    void days_in_the_wrong_order_are_a_problem_and_no_days_are_unreadable() {
        assertThat(secretariat.post(ROUND + "/move", days("2026-05-01", "2026-04-15")).text())
                .contains("/problems/not-arranged", "\"field\":\"due\"", "fault.round.due");
        assertThat(secretariat.post(ROUND + "/move", days("yesterday", "2026-04-15")).status())
                .isEqualTo(400);
        assertThat(secretariat.get(ROUND.replace("2026-1", "2030-1")).status()).isEqualTo(404);
    }

    private static String days(String opens, String due) {
        return "{\"opensOn\":\"%s\",\"dueOn\":\"%s\",\"locksOn\":\"2026-04-30\"}"
                .formatted(opens, due);
    }
}
