package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The secretariat goes to the next host: who joins gets a letter in the morning, signs in and finds
 * its work. It has no office, so its morning is that of UTC.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostJourneyTest {

    private static final String TOKEN = "token-of-the-journeys";
    private static final String PAGE = "/secretariat/hand-over";
    private static final String NEXT = "host.next@example.org";

    private Chromium chromium;

    @RegisterExtension
    final StartedService service =
            StartedService.demonstration().at(Instant.parse("2026-03-02T05:00:00Z")).knowing(TOKEN);

    private Outside outside;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        outside = new Outside(service.address(), TOKEN);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void the_next_host_joins_while_the_former_is_still_there() throws Exception {
        for (var language : List.of("ru", "en")) {
            try (var secretariat = secretariat(language)) {
                secretariat.open(PAGE);
                secretariat.look("secretariat-hand-over-" + language);
            }
        }
        try (var secretariat = secretariat("en")) {
            secretariat.open(PAGE);
            secretariat.fill(Map.of("name", "Madina of the next host", "address", NEXT));
            secretariat.choose("Language", "en");
            secretariat.fill(days("1", "5"));
            secretariat.page().locator("[name=leaving]").first().check();
            secretariat.submit();
            assertThat(secretariat.faults())
                    .as("a month with nobody")
                    .anyMatch(fault -> fault.contains("held by nobody in between"));
            assertThat(secretariat.page().locator("[name=name]").inputValue())
                    .isEqualTo("Madina of the next host");
            secretariat.look("secretariat-hand-over-mistakes");

            secretariat.fill(days("2", "3"));
            secretariat.submit();

            assertThat(secretariat.faults()).isEmpty();
            secretariat.isShown("Madina of the next host");
            secretariat.look("secretariat-handed-over");
        }
        outside.advance("PT5H");
        outside.letter(NEXT, "ROLE_HANDED_OVER");
        try (var next = chromium.person(service.address().toString(), "en")) {
            outside.signIn(next, NEXT);
            assertThat(next.open("/board")).isEqualTo(200);
            assertThat(next.open(PAGE)).isEqualTo(200);
        }
    }

    /** Joins on a day of a month; the other leaves at the end of March. */
    private static Map<String, String> days(String day, String month) {
        return Map.of(
                "startsDay", day,
                "startsMonth", month,
                "startsYear", "2026",
                "endsDay", "31",
                "endsMonth", "3",
                "endsYear", "2026");
    }

    private Person secretariat(String language) {
        var person = chromium.person(service.address().toString(), language);
        person.open("/");
        person.page().locator("form[action*='look-in/demo-secretariat'] button").first().click();
        person.page().locator(".head form").waitFor();
        return person;
    }
}
