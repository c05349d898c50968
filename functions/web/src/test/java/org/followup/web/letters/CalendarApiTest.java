package org.followup.web.letters;

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
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarApiTest {

    private static final Instant NOW = Instant.parse("2026-03-20T06:00:00Z");
    private static final String KZ = "/api/v1/calendars/KZ/2026";
    private static final String FEAST =
            "{\"works\":false,\"name\":\"Day of the steppe\",\"estimated\":false}";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());
    private final Program secretariat =
            Program.of(service, TwoOffices.SECRETARIAT, Grant.secretariat(), NOW);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_day_is_put_said_anew_and_taken_away() {
        assertThat(secretariat.get(KZ).text())
                .contains("\"weekend\":[\"SATURDAY\",\"SUNDAY\"]", "\"shipped\":true");

        assertThat(secretariat.put(KZ + "/days/2026-06-16", FEAST).text())
                .contains("\"day\":\"2026-06-16\"", "Day of the steppe", "\"shipped\":false");
        var again = FEAST.replace("steppe", "sea");
        assertThat(secretariat.put(KZ + "/days/2026-06-16", again).text())
                .contains("Day of the sea")
                .doesNotContain("steppe");
        assertThat(secretariat.delete(KZ + "/days/2026-06-16").text())
                .doesNotContain("Day of the sea");
        assertThat(secretariat.delete(KZ + "/days/2026-06-16").status()).isEqualTo(404);
    }

    @Test
    void the_weekend_is_another() {
        var week = "{\"weekend\":[\"FRIDAY\"],\"source\":\"The gazette\"}";

        assertThat(secretariat.put(KZ + "/week", week).text())
                .contains("\"weekend\":[\"FRIDAY\"]", "\"source\":\"The gazette\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/days/2027-06-16 | {'works':false,'name':'x','estimated':false} | date",
                "/days/2026-02-30 | {'works':false,'name':'x','estimated':false} | date",
                "/days/2026-13-01 | {'works':false,'name':'x','estimated':false} | date",
                "/days/2026-06 | {'works':false,'name':'x','estimated':false} | date",
                "/days/tomorrow | {'works':false,'name':'x','estimated':false} | date",
                "/days/2026-02-30 | {'works':false,'name':' ','estimated':false} | name",
                "/days/2026-06-16 | {'works':true,'name':'x','estimated':false} | kind",
                "/days/2026-06-16 | {'works':false,'name':' ','estimated':false} | name",
                "/week | {'weekend':['HOLIDAY'],'source':''} | weekend",
                "/week | {'weekend':['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY',"
                        + "'SATURDAY','SUNDAY'],'source':''} | weekend"
            })
    void a_mistake_is_said_with_its_field(String path, String body, String field) {
        var answer = secretariat.put(KZ + path, body.replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("not-accepted", "\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX/2026", "KZ/1999", "KZ/year", "kz/2026"})
    void no_such_country_or_year(String wrong) {
        assertThat(secretariat.get("/api/v1/calendars/" + wrong).status()).isEqualTo(404);
        assertThat(
                        secretariat
                                .put("/api/v1/calendars/" + wrong + "/days/2026-06-16", FEAST)
                                .status())
                .isEqualTo(404);
        assertThat(secretariat.delete(KZ + "/days/2026-02-30").status()).isEqualTo(404);
    }

    @Test
    void an_office_reads_and_changes_nothing() {
        var office =
                Program.of(
                        service,
                        new PersonId("p-aigul"),
                        Grant.at(TwoOffices.KZ, Role.FOCAL_POINT),
                        NOW);

        assertThat(office.get(KZ).status()).isEqualTo(200);
        assertThat(office.put(KZ + "/days/2026-06-16", FEAST).status()).isEqualTo(403);
        assertThat(office.delete(KZ + "/days/2026-01-01").status()).isEqualTo(403);
    }
}
