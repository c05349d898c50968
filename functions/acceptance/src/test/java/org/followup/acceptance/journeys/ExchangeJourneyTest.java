package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
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

/** Offices ask and tell each other; the secretariat looks after all of them. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExchangeJourneyTest {

    private static final String TOKEN = "token-of-the-journeys";
    private static final Instant MARCH = Instant.parse("2026-03-02T05:00:00Z");
    private static final String ANSWER = "Через академию: трёхдневный курс дважды в год (проверка)";

    private Chromium chromium;

    @RegisterExtension
    final StartedService service = StartedService.demonstration().at(MARCH).knowing(TOKEN);

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
    void one_office_asks_and_another_answers() throws Exception {
        try (var asks = as("kz-focal", "en");
                var answers = as("kg-focal", "ru")) {
            asks.open("/exchange/new?kind=QUESTION");
            asks.look("exchange-ask");
            asks.fill(
                    Map.of(
                            "title", "How do you train judges? (a test)",
                            "question", "Who does it, and how often?"));
            asks.page()
                    .locator("select[name='theme']")
                    .selectOption(new SelectOption().setIndex(1));
            asks.page().locator("select[name='contact']").selectOption("FOCAL_POINT");
            asks.act("share");
            asks.isShown("How do you train judges? (a test)");
            asks.look("exchange-question");
            var question = "/exchange/" + asks.address().replaceAll(".*/exchange/([^?#]+).*", "$1");

            answers.open("/exchange?kind=QUESTION");
            answers.look("exchange-ru");
            answers.page().locator("main a[href$='" + question.substring(1) + "']").first().click();
            answers.page()
                    .locator("form:has(input[name='act'][value='answer']) textarea")
                    .fill(ANSWER);
            answers.page()
                    .locator("form:has(input[name='act'][value='answer']) button")
                    .first()
                    .click();
            answers.isShown(ANSWER);
            answers.look("exchange-answered-ru");

            outside.advance("PT6M");
            var letter = outside.letter("focal.kz@example.org", "CONTRIBUTION_ANSWERED");
            assertThat(letter.toString()).contains(question).doesNotContain("трёхдневный");
            asks.open(question);
            asks.isShown(ANSWER);
            asks.open(question + "/history");
            asks.look("exchange-history");
            asks.follow("Back to the entry");
            asks.isShown(ANSWER);
        }
    }

    @Test
    void the_secretariat_looks_after_an_office_and_leaves_traces() {
        for (var language : List.of("en", "ru")) {
            try (var secretariat = as("secretariat", language)) {
                for (var page : List.of("/board", "/offices/kz/history", "/offices/kz/calls")) {
                    assertThat(secretariat.open(page)).as(page).isEqualTo(200);
                    secretariat.look(page.substring(1).replace('/', '-') + "-" + language);
                }
                secretariat.open("/offices/kz/seen-as");
                secretariat.look("seen-as-" + language);
                secretariat.submit();
                secretariat.isOn("my-office");
                secretariat.look("my-office-seen-as-" + language);
                secretariat.page().locator("form[action$='seen-as'] button").click();
                secretariat.open("/offices/kz/history");
                assertThat(secretariat.page().locator("main").innerText()).contains("2026");
            }
        }
    }

    private Person as(String name, String language) {
        var person = chromium.person(service.address().toString(), language);
        person.open("/");
        person.page().locator("form[action*='look-in/demo-" + name + "'] button").first().click();
        person.page().locator(".head form").waitFor();
        return person;
    }
}
