package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.followup.core.forums.Round;
import org.followup.core.stores.TwoOffices;
import org.followup.web.Program;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On 20 March 2026; a round is due on 31 March. */
final class AnnounceApiTest {

    private static final String ROUNDS = "/api/v1/forums/2025-tashkent/rounds";
    private static final String SERIES = ROUNDS + "/series";

    private final ServiceInMemory service =
            ServiceInMemory.at(Instant.parse("2026-03-20T06:00:00Z"), TwoOffices.store());
    private final Program secretariat = Program.ofTheSecretariat(service);
    private final Program office = Program.ofAnOffice(service);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_round_is_announced_once_and_stands_in_the_forum() {
        var summer = round("2026-06-01", "2026-06-30", "2026-07-31");

        var answer = secretariat.post(ROUNDS, summer);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).contains("\"id\":\"2026-2\"", "\"dueOn\":\"2026-06-30\"");
        assertThat(secretariat.get(ROUNDS + "/2026-2").text())
                .contains("\"office\":\"kz\"", "\"dueOn\":\"2026-06-30\"");
        assertThat(secretariat.post(ROUNDS, summer).text())
                .contains("/problems/not-accepted", "\"field\":\"opens\"", "Choose other days");
        assertThat(rounds()).containsExactly("2026-1", "2026-2");
    }

    @Test
    void a_series_stays_at_the_end_of_the_month_and_is_stored_whole_or_not_at_all() {
        var answer = secretariat.post(SERIES, series("MONTHLY", "2027-12-31", 3, 10));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text())
                .contains("\"dueOn\":\"2027-12-31\"", "\"dueOn\":\"2028-01-31\"")
                .as("in a leap year")
                .contains("\"dueOn\":\"2028-02-29\"");
        assertThat(rounds()).containsExactly("2026-1", "2027-1", "2028-1", "2028-2");

        var over = secretariat.post(SERIES, series("MONTHLY", "2027-10-31", 3, 10));
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.text()).contains("\"field\":\"first\"");
        assertThat(rounds()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-06-01, 2026-07-31, due",
        "2026-06-01, 2026-06-30, 2026-06-29, locks",
        "2026-03-10, 2026-06-30, 2026-07-31, opens",
        "2033-06-01, 2033-06-30, 2033-07-31, due"
    })
    void days_that_make_no_sense_are_named(String opens, String due, String locks, String field) {
        var answer = secretariat.post(ROUNDS, round(opens, due, locks));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("/problems/not-accepted", "\"field\":\"" + field + "\"");
        assertThat(rounds()).containsExactly("2026-1");
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 2026-12-31, 4, 30, frequency",
        "MONTHLY, 2026-01-31, 4, 30, first",
        "MONTHLY, 2026-12-31, 40, 30, count",
        "MONTHLY, 2026-12-31, 4, 0, before",
        "MONTHLY, 2026-12-31, 4, 40, before"
    })
    void a_series_that_makes_no_sense_is_named(
            String frequency, String first, int count, int before, String field) {
        var answer = secretariat.post(SERIES, series(frequency, first, count, before));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
        assertThat(rounds()).containsExactly("2026-1");
    }

    @Test
    void an_office_announces_nothing_and_what_is_missing_is_unreadable() {
        var summer = round("2026-06-01", "2026-06-30", "2026-07-31");

        assertThat(office.post(ROUNDS, summer).status()).isEqualTo(403);
        assertThat(office.post(SERIES, series("MONTHLY", "2026-12-31", 3, 10)).status())
                .isEqualTo(403);
        assertThat(secretariat.post(ROUNDS, "{}").status()).isEqualTo(400);
        assertThat(secretariat.post(SERIES, "{\"frequency\":\"MONTHLY\"}").status()).isEqualTo(400);
        assertThat(secretariat.post("/api/v1/forums/none/rounds", summer).status()).isEqualTo(404);
        assertThat(rounds()).containsExactly("2026-1");
    }

    private List<String> rounds() {
        return service.store().forums().find(TwoOffices.FORUM).orElseThrow().rounds().stream()
                .map(Round::id)
                .map(Object::toString)
                .toList();
    }

    private static String round(String opens, String due, String locks) {
        return """
        {"name":{"en":"Summer","ru":"Лето"},"opensOn":"%s","dueOn":"%s","locksOn":"%s"}\
        """
                .formatted(opens, due, locks);
    }

    private static String series(String frequency, String first, int count, int before) {
        return """
        {"frequency":"%s","firstDueOn":"%s","count":%d,"before":%d,"grace":20}\
        """
                .formatted(frequency, first, count, before);
    }
}
