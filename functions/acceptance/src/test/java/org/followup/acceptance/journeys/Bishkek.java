package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/**
 * The update of an office in which two people answer for it: written and compared by keyboard
 * alone, sent back, reworked by the successor.
 */
final class Bishkek {

    static final String COMMITMENT = "/commitments/KG-2025-VIO-01";
    private static final String UPDATE = COMMITMENT + "/rounds/round-3/update";
    private static final String REVIEW = COMMITMENT + "/rounds/round-3/review";
    private static final String SUBMIT = "button[value='submit']:not([aria-hidden])";

    private Bishkek() {}

    static void wantsTwoPeople(Person commissioner) {
        commissioner.open("/offices/kg/confirmation");
        commissioner.page().locator("[name=focalPointAlone]").uncheck();
        commissioner.submit();
        assertThat(commissioner.faults()).isEmpty();
    }

    /** A slip of the comma is asked about, corrected, and only then handed over. */
    static void writesByKeyboard(Person focal) {
        focal.open(UPDATE);
        focal.tabTo("[name=status]");
        focal.key("ArrowDown");
        focal.key("ArrowDown");
        focal.tabTo("#value");
        focal.keys("92");
        focal.tabTo("#valueYear");
        focal.keys("2025");
        focal.tabTo("#valueSource");
        focal.keys("Yearbook");
        focal.tabTo("#done");
        focal.keys("Two more registries watch it.");
        focal.tabTo("#challenges");
        focal.keys("The oldest one is on paper.");
        focal.tabTo(SUBMIT);
        focal.key("Enter");
        focal.page().locator(".govuk-error-summary").waitFor();
        assertThat(focal.faults()).anyMatch(fault -> fault.startsWith("Is 92 right?"));
        focal.look("update-asked");
        focal.tabTo("#value");
        focal.keys("9.1");
        focal.tabTo(SUBMIT);
        focal.key("Enter");
        focal.isOn("/confirm/");
    }

    static void confirms(Person commissioner, String exactly) {
        commissioner.open("/confirm/KG-2025-VIO-01/round-3");
        commissioner.isShown(exactly);
        commissioner.look("confirm");
        commissioner.act("confirm");
        commissioner.isAt("Update received");
    }

    static void sendsBack(Person secretariat) {
        secretariat.open(REVIEW);
        secretariat.fill(Map.of("note", "Which registries?"));
        secretariat.act("send-back");
        secretariat.isShown("To be reworked by");
        secretariat.isShown("Which registries?");
        secretariat.look("review-sent-back");
    }

    static void handsOver(Person secretariat, String name, String address) {
        secretariat.open("/people/demo-kg-focal/hand-over/kg/FOCAL_POINT");
        secretariat.fill(
                Map.of(
                        "name", name,
                        "address", address,
                        "startsDay", "2",
                        "startsMonth", "3",
                        "startsYear", "2026",
                        "endsDay", "9",
                        "endsMonth", "3",
                        "endsYear", "2026"));
        secretariat.choose("Language", "en");
        secretariat.look("hand-over");
        secretariat.submit();
        secretariat.isShown(name);
        assertThat(secretariat.faults()).isEmpty();
    }

    static void reworks(Person successor) {
        successor.open(UPDATE);
        assertThat(successor.typed("What was done?")).isEqualTo("Two more registries watch it.");
        successor.fill(Map.of("done", "Two more registries, Osh and Naryn, watch it."));
        successor.act("submit");
        successor.isOn("/confirm/");
    }

    static void accepts(Person secretariat) {
        secretariat.open(REVIEW);
        secretariat.act("accept");
        secretariat.isShown("Accepted");
    }

    static void comparesByKeyboard(Person secretariat) {
        secretariat.open(COMMITMENT + "/compare");
        secretariat.tabTo("#before");
        secretariat.key("Home");
        secretariat.tabTo("#after");
        secretariat.key("End");
        secretariat.tabTo("main form button");
        secretariat.key("Enter");
        secretariat.isOn("before=");
        assertThat(secretariat.page().locator("ins").allInnerTexts())
                .anyMatch(text -> text.contains("Naryn"));
        secretariat.look("compare");
    }
}
