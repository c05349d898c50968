package org.followup.acceptance.journeys;

import java.util.Map;

/** What the secretariat does on its pages that makes the service write a letter. */
final class AtTheSecretariat {

    private static final String ROUNDS = "/forums/2025-tashkent/rounds/";
    private static final String NEXT = "/forums/next-kazakhstan/";

    private AtTheSecretariat() {}

    static void opensTheNextRoundOn(Person secretariat, String day, String month) {
        secretariat.open(ROUNDS + "round-4/move");
        secretariat.fill(day("opens", day, month));
        secretariat.press("Move the round");
        secretariat.isOn("done=moved");
    }

    static void bringsTheForumForwardTo(Person secretariat, String day, String month) {
        secretariat.open(NEXT + "edit");
        secretariat.fill(day("opens", day, month));
        secretariat.fill(day("closes", day, month));
        secretariat.press("Store the correction");
        secretariat.isOn("done=corrected");
    }

    static void accepts(Person secretariat, String commitment) {
        secretariat.open(review(commitment));
        secretariat.act("accept");
        secretariat.isShown("Accepted");
    }

    static void sendsBack(Person secretariat, String commitment) {
        secretariat.open(review(commitment));
        secretariat.fill(Map.of("note", "Which schools?"));
        secretariat.act("send-back");
        secretariat.isShown("To be reworked by");
    }

    static void notes(Person secretariat, String commitment) {
        secretariat.open(review(commitment));
        secretariat.fill(Map.of("note", "The yearbook has a newer figure"));
        secretariat.act("note");
        secretariat.page().locator(".timeline__item").first().waitFor();
    }

    static void givesTime(Person secretariat, String office) {
        secretariat.open(ROUNDS + "round-3/offices/" + office + "/extend");
        secretariat.fill(day("day", "10", "7"));
        secretariat.press("Give more time");
        secretariat.isOn("done=extended");
    }

    static void withdraws(Person secretariat, String commitment) {
        secretariat.open("/commitments/" + commitment + "/end");
        secretariat.page().locator("[name=way][value=WITHDRAW]").check();
        secretariat.fill(Map.of("reason", "Another law says the same"));
        secretariat.press("End the commitment");
        secretariat.isShown("Another law says the same");
    }

    /** The next forum adopts its declaration, and a commitment is to go into that of another. */
    static void asksForConsent(Person secretariat, String commitment, String lead) {
        secretariat.open(NEXT + "declaration");
        secretariat.fill(day("adopted", "22", "6"));
        secretariat.fill(Map.of("title-en", "A test", "title-ru", "Проверка"));
        secretariat.press("Adopt declaration");
        secretariat.isOn("done=declaration");
        secretariat.open(NEXT + "carry-over");
        secretariat.page().locator("[name='%s.way'][value=MERGE]".formatted(commitment)).check();
        secretariat.page().locator("[name='%s.lead']".formatted(commitment)).selectOption(lead);
        secretariat.page().locator("button[value='review']").click();
        secretariat.isOn("/review");
        secretariat.page().locator("form[action$='/consents'] button").click();
        secretariat.isShown("The office was asked");
    }

    static void invites(Person secretariat, String address, String office) {
        secretariat.open("/people/new");
        secretariat.fill(Map.of("name", "A newcomer", "address", address));
        secretariat.choose("Language", "en");
        secretariat.choose("Office", office);
        secretariat.tick("Focal point");
        secretariat.tick("Send a letter of invitation");
        secretariat.press("Add person");
        secretariat.isOn("done=person");
    }

    static void handsOver(Person secretariat, String role, String address) {
        secretariat.open("/people/" + role);
        secretariat.fill(Map.of("name", "A successor", "address", address));
        secretariat.choose("Language", "en");
        secretariat.fill(day("starts", "23", "6"));
        secretariat.fill(day("ends", "30", "6"));
        secretariat.press("Hand role over");
        secretariat.isOn("done=hand_over");
    }

    static void hasATableMade(Person secretariat) {
        secretariat.open("/reports");
        secretariat.press("Have the table made");
        secretariat.isOn("/reports/");
    }

    private static String review(String commitment) {
        return "/commitments/" + commitment + "/rounds/round-3/review";
    }

    private static Map<String, String> day(String field, String day, String month) {
        return Map.of(field + "Day", day, field + "Month", month, field + "Year", "2026");
    }
}
