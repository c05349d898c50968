package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of what somebody types, whatever the line, the session and colleagues do. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WritingJourneyTest {

    private static final String DONE = "What was done?";
    private static final String NEXT = "What comes next?";
    private static final String STORED = "Stored in the service";
    private static final String KEPT = "Kept in this browser";
    private static final String PUT_BACK = "Put it back into the form";

    private Chromium chromium;
    @RegisterExtension final StartedService service = StartedService.demonstration();

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void draft_saves_itself_while_somebody_types() {
        try (var focal = focalPoint("TJ")) {
            write(focal, "tj", DONE, "Two rooms were fitted out\nand one is planned");
            assertThat(focal.kept()).contains("Two rooms");

            focal.keepsNothing();
            focal.isTold(STORED);

            open(focal, "tj");
            assertThat(focal.typed(DONE))
                    .isEqualTo("Two rooms were fitted out\nand one is planned");
            focal.isOfferedNothing();
        }
    }

    @Test
    void without_scripts_the_button_does_the_same() {
        try (var focal = chromium.withoutScripts(service.address().toString(), "en")) {
            focal.lookIn("Commissioner · TJ");
            write(focal, "tj", NEXT, "The third room");
            focal.press("Save draft");

            focal.isTold(STORED);
            assertThat(focal.typed(NEXT)).isEqualTo("The third room");
            focal.isOfferedNothing();
        }
    }

    @Test
    void lost_line_keeps_the_text_here_until_it_is_back() {
        try (var focal = focalPoint("KG")) {
            open(focal, "kg");
            focal.offline(true);
            focal.type(DONE, "Typed without a line");
            focal.isTold(KEPT);
            assertThat(focal.kept()).contains("Typed without a line");

            focal.offline(false);
            focal.keepsNothing();
            focal.isTold(STORED);
        }
    }

    @Test
    void closed_window_without_a_line_offers_the_text_again() {
        try (var focal = focalPoint("KG")) {
            open(focal, "kg");
            focal.offline(true);
            focal.type(NEXT, "Typed before the window was closed");
            focal.isTold(KEPT);
            focal.loseSession();
            focal.open("about:blank");
            focal.offline(false);

            focal.lookIn("Focal point · KG");
            open(focal, "kg");
            focal.isOffered();
            focal.look("update-offered");
            focal.press(PUT_BACK);
            focal.keepsNothing();

            open(focal, "kg");
            assertThat(focal.typed(NEXT)).isEqualTo("Typed before the window was closed");
            focal.isOfferedNothing();
        }
    }

    @Test
    void expired_session_keeps_the_text_for_its_writer_alone() {
        try (var focal = focalPoint("TM")) {
            open(focal, "tm");
            focal.loseSession();
            focal.type(DONE, "Typed after the session had ended");
            focal.isTold(KEPT);

            focal.lookIn("Commissioner · TM");
            open(focal, "tm");
            focal.isOfferedNothing();
            assertThat(focal.page().content()).doesNotContain("Typed after the session");
            focal.signOut();
            focal.lookIn("Focal point · TM");
            open(focal, "tm");
            focal.press(PUT_BACK);
            focal.keepsNothing();
            open(focal, "tm");
            assertThat(focal.typed(DONE)).isEqualTo("Typed after the session had ended");
        }
    }

    @Test
    void who_signs_out_leaves_nothing_in_the_browser() {
        try (var focal = focalPoint("TM")) {
            open(focal, "tm");
            focal.offline(true);
            focal.type(NEXT, "On a machine that others use");
            focal.isTold(KEPT);
            focal.open("about:blank");
            focal.offline(false);
            focal.open("/my-office");
            assertThat(focal.kept()).contains("On a machine that others use");

            focal.signOut();

            focal.keepsNothing();
        }
    }

    @Test
    void what_was_submitted_is_not_offered_again() {
        try (var focal = focalPoint("UZ")) {
            open(focal, "uz");
            focal.tick("Substantial");
            focal.type("Value", "64.5");
            focal.type("Year", "2025");
            focal.type(DONE, "Submitted before it was stored");
            focal.press("Submit update");

            focal.isAt("Update received");
            assertThat(focal.kept()).isEmpty();
        }
    }

    @Test
    void texts_of_two_at_once_meet_in_both_forms() {
        try (var focal = focalPoint("KZ");
                var commissioner = chromium.person(service.address().toString(), "en")) {
            commissioner.lookIn("Commissioner · KZ");
            open(commissioner, "kz");
            open(focal, "kz");
            focal.type(DONE, "Written by the focal point");
            focal.isTold(STORED);

            commissioner.type(NEXT, "Written by the commissioner");
            commissioner.isTold(STORED);
            assertThat(commissioner.typed(DONE)).isEqualTo("Written by the focal point");

            focal.type(NEXT, "Another next step");
            focal.isTold("A colleague changed the same text");
            assertThat(focal.kept()).contains("Another next step");
            focal.press("Save draft");
            focal.isAt("Somebody else wrote at the same time");
            assertThat(focal.reads()).contains("Written by the commissioner", "Another next step");
            focal.press("Keep this");

            focal.isTold(STORED);
            assertThat(focal.typed(NEXT))
                    .contains("Written by the commissioner", "Another next step");
            assertThat(focal.typed(DONE)).isEqualTo("Written by the focal point");
        }
    }

    private Person focalPoint(String country) {
        var person = chromium.person(service.address().toString(), "en");
        person.lookIn("Focal point · " + country);
        return person;
    }

    private static void write(Person person, String office, String label, String text) {
        open(person, office);
        person.type(label, text);
    }

    private static void open(Person person, String office) {
        var reference = office.toUpperCase(java.util.Locale.ROOT) + "-2025-MON-01";
        person.open("/commitments/" + reference + "/rounds/round-3/update");
    }
}
