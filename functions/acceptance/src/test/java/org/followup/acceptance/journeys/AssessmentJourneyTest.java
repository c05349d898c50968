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

/**
 * What the secretariat thinks beside what the office says, with the office's reply: both written by
 * keyboard alone, and read side by side in both languages. Then the office corrects its update, and
 * the two versions are compared by keyboard alone.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AssessmentJourneyTest {

    private static final String TOKEN = "token-of-the-journeys";
    private static final String COMMITMENT = "/commitments/TJ-2025-VIO-01";
    private static final String ROUND = COMMITMENT + "/rounds/round-3";
    private static final String ASSESSMENT = ROUND + "/assessment";
    private static final String WHY = "Two of ten rooms were seen (a test)";
    private static final String REPLY = "Восемь других открываются в апреле (проверка)";

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
    void two_views_stand_side_by_side_and_a_correction_is_compared() {
        try (var office = as("tj-focal", "ru");
                var secretariat = as("secretariat", "en")) {
            reports(office, "SUBSTANTIAL", "Открыто десять комнат");
            assesses(secretariat);
            replies(office);
            isReadBesideTheOtherByBoth(secretariat, office);
            reports(office, "LIMITED", "Открыто две комнаты");
            comparesByKeyboard(secretariat);
        }
    }

    private static void reports(Person office, String status, String done) {
        office.open(ROUND + "/update");
        office.page().locator("[name=status][value=" + status + "]").check();
        office.fill(
                Map.of(
                        "done", done,
                        "challenges", "Нет строки в бюджете",
                        "evidence", "https://example.org/rooms"));
        office.act("submit");
        office.isOn("/receipt/");
    }

    /** A form that is sent empty names what is missing, and takes the focus there. */
    private static void assesses(Person secretariat) {
        secretariat.open(ASSESSMENT);
        secretariat.isShown("The secretariat has not assessed this version");
        secretariat.tabTo("#why");
        secretariat.keys(WHY);
        secretariat.tabTo("button[value='assess']");
        secretariat.key("Enter");
        secretariat.page().locator(".govuk-error-summary").waitFor();
        assertThat(secretariat.faultyFields()).isEqualTo(1);
        assertThat(secretariat.page().locator("#why").inputValue()).isEqualTo(WHY);
        secretariat.look("assessment-mistakes");
        secretariat.tabTo("[name=status]");
        secretariat.key("ArrowDown");
        secretariat.tabTo("[name=verified]");
        secretariat.key("Space");
        secretariat.tabTo("button[value='assess']");
        secretariat.key("Enter");
        secretariat.isShown("The secretariat thinks");
        assertThat(secretariat.faults()).isEmpty();
    }

    private static void replies(Person office) {
        office.open(ASSESSMENT);
        office.isShown(WHY);
        office.look("assessment-ru");
        office.tabTo("#reply");
        office.keys(REPLY);
        office.tabTo("button[value='reply']");
        office.key("Enter");
        office.isShown("Ответ офиса");
        office.isShown(REPLY);
        assertThat(office.page().locator("#reply").count()).as("it replies once").isZero();
    }

    private static void isReadBesideTheOtherByBoth(Person secretariat, Person office) {
        secretariat.open(COMMITMENT);
        assertThat(secretariat.reads())
                .contains("The office says", "The secretariat thinks", WHY, REPLY)
                .contains("Verified by the secretariat");
        secretariat.look("commitment-assessed");
        office.open(COMMITMENT);
        assertThat(office.reads()).contains("Говорит офис", "Считает секретариат", WHY, REPLY);
    }

    private static void comparesByKeyboard(Person secretariat) {
        secretariat.open(COMMITMENT + "/compare");
        secretariat.tabTo("#before");
        secretariat.key("End");
        secretariat.key("ArrowUp");
        secretariat.tabTo("#after");
        secretariat.key("End");
        secretariat.tabTo("main form button");
        secretariat.key("Enter");
        secretariat.isOn("before=round-3%3A1");
        assertThat(secretariat.page().locator("del").allInnerTexts())
                .anyMatch(text -> text.contains("Substantial"))
                .anyMatch(text -> text.contains("десять"));
        assertThat(secretariat.page().locator("ins").allInnerTexts())
                .anyMatch(text -> text.contains("Limited"))
                .anyMatch(text -> text.contains("две"));
        secretariat.look("compare-assessed");
        secretariat.open(ASSESSMENT);
        secretariat.isShown("The secretariat has not assessed this version");
    }

    private Person as(String name, String language) {
        var person = chromium.person(service.address().toString(), language);
        person.open("/");
        person.page().locator("form[action*='look-in/demo-" + name + "'] button").first().click();
        person.page().locator(".head form").waitFor();
        return person;
    }
}
