package org.followup.web.forums;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.stores.TwoOffices;
import org.followup.web.Program;
import org.followup.web.ServiceInMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LadderApiTest {

    private static final Instant NOW = Instant.parse("2026-03-20T06:00:00Z");
    private static final String LADDER = "/api/v1/forums/2025-tashkent/ladder";
    private static final String TWO_STEPS =
            "{\"steps\":[{\"days\":-10,\"to\":[\"FOCAL_POINT\"]},"
                    + "{\"days\":5,\"to\":[\"COMMISSIONER\",\"FOCAL_POINT\"]}],\"endsAfter\":20}";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());
    private final Program secretariat =
            Program.of(service, TwoOffices.SECRETARIAT, Grant.secretariat(), NOW);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void shows_the_ladder_and_puts_another_in_its_place() {
        assertThat(secretariat.get(LADDER).text())
                .contains("{\"days\":-30,\"to\":[\"FOCAL_POINT\"]}", "\"endsAfter\":30");

        assertThat(secretariat.put(LADDER, TWO_STEPS).status()).isEqualTo(200);

        assertThat(secretariat.get(LADDER).text()).isEqualTo(TWO_STEPS);
        assertThat(service.store().forums().find(TwoOffices.FORUM).orElseThrow().ladder().steps())
                .hasSize(2);
    }

    @Test
    void an_office_reads_it_and_changes_nothing() {
        var office =
                Program.of(
                        service,
                        new PersonId("p-aigul"),
                        Grant.at(TwoOffices.KZ, Role.FOCAL_POINT),
                        NOW);

        assertThat(office.get(LADDER).status()).isEqualTo(200);
        assertThat(office.put(LADDER, TWO_STEPS).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[{'days':5,'to':['FOCAL_POINT']}] | 3 | ends | an end that is not before",
                "[{'days':5,'to':['FOCAL_POINT']}] | 1000 | ends | after how many days it ends",
                "[] | 3 | step1-days | at least one step",
                "[{'days':1,'to':['FOCAL_POINT']},{'days':1,'to':['SECRETARIAT']}] | 3"
                        + " | step2-days | Another step stands on this day",
                "[{'days':1,'to':['OBSERVER']}] | 3 | step1-to | nobody else can be reminded",
                "[{'days':1,'to':[]}] | 3 | step1-to | Tick who gets a letter",
                "[{'days':-2147483648,'to':['FOCAL_POINT']}] | 3 | step1-days | whole number"
            })
    void a_mistake_is_said_with_its_field(String steps, int ends, String field, String message) {
        var answer =
                secretariat.put(
                        LADDER,
                        "{\"steps\":%s,\"endsAfter\":%d}"
                                .formatted(steps.replace('\'', '"'), ends));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("/problems/not-accepted", "\"field\":\"" + field + "\"", message);
    }

    @Test
    void the_ladder_of_rework_has_an_address_of_its_own() {
        var rework = LADDER + "/rework";
        assertThat(secretariat.get(rework).text())
                .contains("{\"days\":-3,\"to\":[\"FOCAL_POINT\"]}", "\"endsAfter\":14");

        assertThat(secretariat.put(rework, TWO_STEPS).status()).isEqualTo(200);
        var refused =
                secretariat.put(
                        rework,
                        "{\"steps\":[{\"days\":1,\"to\":[\"SECRETARIAT\"]}],\"endsAfter\":3}");

        assertThat(secretariat.get(rework).text()).isEqualTo(TWO_STEPS);
        assertThat(secretariat.get(LADDER).text()).contains("\"endsAfter\":30");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("\"field\":\"rework-step1-to\"", "nobody else is reminded of a rework");
    }

    @Test
    void more_steps_than_a_ladder_has_are_refused_whole() {
        var step = "{\"days\":1,\"to\":[\"FOCAL_POINT\"]},";
        var steps = step.repeat(13);

        var answer =
                secretariat.put(
                        LADDER,
                        "{\"steps\":[%s],\"endsAfter\":3}"
                                .formatted(steps.substring(0, steps.length() - 1)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"field\":\"steps\"", "at most 12 steps");
    }

    @Test
    void without_an_end_it_is_no_ladder() {
        var answer = secretariat.put(LADDER, "{\"steps\":[]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("/problems/unreadable-json", "endsAfter");
    }
}
