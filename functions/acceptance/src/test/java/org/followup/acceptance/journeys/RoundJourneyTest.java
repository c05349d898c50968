package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A deadline that does not hold: more time for one office, a moved round, a year of rounds. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RoundJourneyTest {

    private static final String TOKEN = "token-of-the-journeys";
    private static final String ROUND = "/forums/2025-tashkent/rounds/round-3";
    private static final String KG = ROUND + "/offices/kg";

    private Chromium chromium;
    @RegisterExtension final StartedService service = StartedService.demonstration().knowing(TOKEN);

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void an_office_gets_more_time_and_reads_why() {
        try (Person secretariat = looksInAs("Secretariat");
                Person office = looksInAs("Focal point · KG")) {
            secretariat.open(ROUND);
            assertThat(secretariat.reads()).contains("Bishkek", "Why this day");
            lookInBothLanguages(secretariat, ROUND, "round");
            secretariat.open(KG + "/extend");
            secretariat.fill(day("day", 16, 3));
            secretariat.type("Reason", "The flood of March");
            secretariat.look("round-extend");
            secretariat.press("Give more time");
            assertThat(secretariat.reads()).contains("Monday 16 March 2026", "The flood of March");
            lookInBothLanguages(secretariat, KG, "round-office");

            office.open(KG);
            assertThat(office.reads()).contains("The flood of March", "Ask for more time");
        }
    }

    @Test
    void a_round_is_moved_for_all_and_a_year_of_rounds_is_announced() {
        try (Person secretariat = looksInAs("Secretariat")) {
            secretariat.open("/forums/2025-tashkent/rounds/round-4/move");
            lookInBothLanguages(
                    secretariat, "/forums/2025-tashkent/rounds/round-4/move", "round-move");
            secretariat.fill(day("due", 29, 5));
            secretariat.press("Move the round");
            assertThat(secretariat.reads()).contains("Friday 29 May 2026", "Moved for all offices");

            secretariat.open("/forums/2025-tashkent/rounds/series");
            secretariat.fill(day("first", 31, 8));
            secretariat.press("Show all days");
            assertThat(secretariat.reads())
                    .contains("Nothing is stored yet", "Monday 31 August 2026")
                    .contains("Monday 30 November 2026", "Sunday 28 February 2027");
            secretariat.look("round-series");
            secretariat.press("Announce 4 rounds");
            assertThat(secretariat.reads()).contains("The rounds are announced");
            secretariat.open("/forums/2025-tashkent/rounds/series?lang=ru");
            secretariat.look("round-series-ru");
        }
    }

    private Person looksInAs(String whom) {
        var person = chromium.person(service.address().toString(), "en");
        person.open("/");
        person.press(whom);
        return person;
    }

    private static void lookInBothLanguages(Person person, String path, String name) {
        person.look(name);
        person.open(path + "?lang=ru");
        person.look(name + "-ru");
        person.open(path + "?lang=en");
    }

    private static Map<String, String> day(String field, int day, int month) {
        return Map.of(
                field + "Day", Integer.toString(day),
                field + "Month", Integer.toString(month),
                field + "Year", "2026");
    }
}
