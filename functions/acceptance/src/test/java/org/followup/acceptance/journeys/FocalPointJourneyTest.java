package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A letter, a code, a form with mistakes, a receipt: on the demonstration forum. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FocalPointJourneyTest {

    private static final String TOKEN = "token-of-the-journeys";

    private Chromium chromium;
    @RegisterExtension final StartedService service = StartedService.demonstration().knowing(TOKEN);
    private Outside outside;
    private Person person;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        outside = new Outside(service.address(), TOKEN);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @BeforeEach
    void sitDown() {
        person = chromium.person(service.address().toString(), "en");
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void newcomer_sees_the_forum_and_looks_in() {
        person.open("/");

        assertThat(person.reads()).contains("illustrative", "Kazakhstan", "Uzbekistan");
        person.look("front");

        person.press("Focal point · KG");
        assertThat(person.heading()).isEqualTo("My office");
    }

    @Test
    void signs_in_by_code_and_reports() throws Exception {
        person.open("/sign-in");
        person.look("sign-in");
        person.type("Your e-mail address", "focal.tj@example.org");
        person.press("Send me a letter");
        var letter = outside.letter("focal.tj@example.org", "SIGN_IN").path("text").asText();
        var code = letter.replaceAll("(?s).*?\\b([0-9]{8})\\b.*", "$1");
        person.look("code");
        person.type("Code from the letter", code);
        person.press("Sign in");

        assertThat(person.heading()).isEqualTo("My office");
        person.look("my-office");
        person.page().locator("main ol a, main ul a, .task a").first().click();
        person.look("update");

        person.type("What was done?", "Two judges' rooms were fitted out. <b>бу</b> Ӯ Ҷ");
        person.press("Submit update");
        assertThat(person.faults()).isNotEmpty();
        assertThat(person.faultyFields()).isEqualTo(person.faults().size());
        assertThat(person.typed("What was done?")).contains("<b>бу</b> Ӯ Ҷ");
        person.look("update-mistakes");

        person.tick("Substantial");
        person.type("Value", "64.5");
        person.type("Year", "2025");
        person.type("Source", "Yearbook 2025, table 4");
        person.type("What comes next?", "The third room");
        person.press("Submit update");
        assertThat(person.faults()).isEmpty();
        assertThat(person.heading()).isEqualTo("Update received");
        person.look("receipt");

        var receipt = outside.letter("focal.tj@example.org", "RECEIPT");
        assertThat(receipt.path("text").asText()).doesNotContain("Two judges");
        assertThat(receipt.path("links")).isNotEmpty();
    }

    @Test
    void is_told_of_a_letter_whether_or_not_the_address_is_known() {
        person.open("/sign-in");
        person.type("Your e-mail address", "nobody@example.org");
        person.press("Send me a letter");

        assertThat(person.heading()).isEqualTo("Look into your mailbox");
        person.type("Code from the letter", "12345678");
        person.press("Sign in");
        assertThat(person.faults()).isNotEmpty();
    }
}
