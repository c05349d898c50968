package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The secretariat at its desk of letters through the four rounds of a year: what is foreseen goes
 * out, and nothing else; what is paused, sent by hand or bounced is seen and mended there.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DeskYearJourneyTest {

    private static final String TOKEN = "token-of-the-journeys";

    private Chromium chromium;

    @RegisterExtension
    final StartedService service =
            StartedService.demonstration().at(Instant.parse("2026-03-02T09:00:00Z")).knowing(TOKEN);

    private Outside outside;
    private Person secretariat;
    private LetterForecast forecast;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        outside = new Outside(service.address(), TOKEN);
        secretariat = chromium.person(service.address().toString(), "en");
        signIn();
        forecast = new LetterForecast(outside, secretariat);
    }

    @AfterAll
    void stop() {
        secretariat.close();
        chromium.close();
    }

    @Test
    void through_the_four_rounds_of_a_year() {
        announceTwoMoreRounds();
        inSpringEverythingForeseenGoesOut();
        inMayAnOfficeIsPaused();
        inAugustALetterIsSentByHand();
        inNovemberALetterComesBack();
    }

    private void announceTwoMoreRounds() {
        secretariat.open("/forums/2025-tashkent/rounds/series");
        secretariat.fill(day("first", 31, 8, 2026));
        secretariat.press("Show all days");
        secretariat.press("Announce 4 rounds");
        assertThat(secretariat.reads()).contains("The rounds are announced");
    }

    private void inSpringEverythingForeseenGoesOut() {
        var foreseen = forecast.ofThirtyDays();
        lookInBothLanguages("/letters/ahead", "desk-year-1-ahead");

        later("P30D");

        assertThat(forecast.sentIn(Duration.ofDays(30))).isNotEmpty().isEqualTo(foreseen);
        lookInBothLanguages("/letters?month=2026-03", "desk-year-1");
    }

    /** The pause ends before its day: what waited goes out, in one letter. */
    private void inMayAnOfficeIsPaused() {
        on("2026-05-06T09:00:00Z");
        var foreseen = LetterForecast.without(forecast.ofThirtyDays(), ".kg@");
        secretariat.open("/letters/pauses");
        secretariat.page().locator("[name='scope']").selectOption("office:kg");
        secretariat.fill(Map.of("reason", "The office moves to another house."));
        secretariat.fill(day("until", 10, 6, 2026));
        secretariat.press("Pause these reminders");
        assertThat(secretariat.reads()).contains("The office moves to another house.");
        lookInBothLanguages("/letters/pauses", "desk-year-2-pauses");

        later("P10D");

        assertThat(forecast.sentIn(Duration.ofDays(10))).noneMatch(line -> line.contains(".kg@"));
        secretariat.open("/letters?person=demo-kg-focal");
        assertThat(secretariat.reads()).contains("Reminders are paused");
        secretariat.open("/letters/pauses");
        secretariat.press("End this pause now");

        later("P3D");

        assertThat(forecast.sentIn(Duration.ofDays(3)))
                .filteredOn(line -> line.contains("focal.kg@"))
                .hasSize(1);
        later("P17D");
        assertThat(LetterForecast.without(forecast.sentIn(Duration.ofDays(30)), ".kg@"))
                .isEqualTo(foreseen);
        lookInBothLanguages("/letters?month=2026-05", "desk-year-2");
    }

    /** On a Sunday, when it waits; whoever has the same page open sends nothing more. */
    private void inAugustALetterIsSentByHand() {
        on("2026-08-16T09:00:00Z");
        var foreseen = LetterForecast.without(forecast.ofThirtyDays(), "focal.tj@");
        on("2026-08-30T09:00:00Z");
        secretariat.open("/letters?person=demo-tj-focal&state=PENDING");
        secretariat.page().locator(".task__title").first().click();
        lookInBothLanguages(secretariat.address(), "desk-year-3-letter");
        try (Person colleague = chromium.person(service.address().toString(), "en")) {
            colleague.lookIn("Secretariat");
            colleague.open(secretariat.address());

            secretariat.press("Send this letter now");
            assertThat(secretariat.reads()).contains("Secretariat").doesNotContain("Send it now");
            outside.advance("PT10M");
            colleague.press("Send this letter now");

            assertThat(colleague.reads()).contains("Nothing more was sent");
            colleague.look("desk-year-3-too-late");
        }
        later("PT10M");
        assertThat(forecast.sentIn(Duration.ofHours(1)))
                .containsExactly("2026-08-30 focal.tj@example.org");
        on("2026-09-15T09:00:00Z");
        assertThat(LetterForecast.without(forecast.sentIn(Duration.ofDays(30)), "focal.tj@"))
                .isEqualTo(foreseen);
        lookInBothLanguages("/letters?month=2026-08", "desk-year-3");
    }

    private void inNovemberALetterComesBack() {
        on("2026-11-17T09:00:00Z");
        comesBack("focal.uz@example.org");
        lookInBothLanguages("/board", "desk-year-4-board");
        lookInBothLanguages("/letters", "desk-year-4-stopped");
        var foreseen = forecast.ofThirtyDays();
        assertThat(foreseen).noneMatch(line -> line.contains("focal.uz@"));

        later("P7D");

        assertThat(forecast.sentIn(Duration.ofDays(7)))
                .isNotEmpty()
                .noneMatch(line -> line.contains("focal.uz@"));
        secretariat.open("/people/demo-uz-focal");
        secretariat.fill(Map.of("address", "focal.tashkent@example.org"));
        secretariat.press("Save corrections");
        secretariat.open("/letters");
        assertThat(secretariat.reads()).doesNotContain("focal.uz@example.org");
        secretariat.open("/board");
        secretariat.look("desk-year-4-board-after");

        later("P23D");

        var sent = forecast.sentIn(Duration.ofDays(30));
        assertThat(sent).anyMatch(line -> line.contains("focal.tashkent@"));
        assertThat(LetterForecast.without(sent, "focal.tashkent@")).isEqualTo(foreseen);
        lookInBothLanguages("/letters?month=2026-12", "desk-year-4");
    }

    private void later(String span) {
        outside.advance(span);
        signIn();
    }

    private void on(String moment) {
        outside.moveTo(moment);
        signIn();
    }

    /** Sessions end by themselves while the clock moves. */
    private void signIn() {
        secretariat.loseSession();
        secretariat.lookIn("Secretariat");
    }

    /** As the mail service says it, by the button of the outbox. */
    private void comesBack(String address) {
        var last =
                outside.letters().stream()
                        .filter(letter -> letter.path("to").asText().equals(address))
                        .findFirst()
                        .orElseThrow();
        secretariat.open("/outbox/" + last.path("id").asText());
        secretariat.press("Came back");
        assertThat(secretariat.reads()).contains("What the mail service told");
    }

    private void lookInBothLanguages(String path, String name) {
        var more = path.contains("?") ? "&" : "?";
        secretariat.open(path);
        secretariat.look(name);
        secretariat.open(path + more + "lang=ru");
        secretariat.look(name + "-ru");
        secretariat.open(path + more + "lang=en");
    }

    private static Map<String, String> day(String field, int day, int month, int year) {
        return Map.of(
                field + "Day", Integer.toString(day),
                field + "Month", Integer.toString(month),
                field + "Year", Integer.toString(year));
    }
}
