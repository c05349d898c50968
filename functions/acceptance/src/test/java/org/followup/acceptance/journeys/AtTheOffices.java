package org.followup.acceptance.journeys;

import com.microsoft.playwright.options.SelectOption;
import java.util.Map;

/** What somebody of an office does on its pages that makes the service write a letter. */
final class AtTheOffices {

    private static final String ANSWER = "form:has(input[name='act'][value='answer'])";

    private AtTheOffices() {}

    /** The secretariat does the same on behalf of an office. */
    static Person reports(Person writer, String commitment) {
        writer.open("/commitments/" + commitment + "/rounds/round-3/update");
        writer.page().locator("[name=status][value=SUBSTANTIAL]").check();
        writer.fill(Map.of("done", "Two rooms are open", "nextStep", "The third room"));
        writer.act("submit");
        return writer;
    }

    /** Where the question is found. */
    static String asks(Person writer) {
        writer.open("/exchange/new?kind=QUESTION");
        writer.fill(
                Map.of(
                        "title", "How do you train judges? (a test)",
                        "question", "Who does it, and how often?"));
        writer.page().locator("select[name='theme']").selectOption(new SelectOption().setIndex(1));
        writer.page().locator("select[name='contact']").selectOption("FOCAL_POINT");
        writer.act("share");
        writer.isOn("done=shared");
        return "/exchange/" + writer.address().replaceAll(".*/exchange/([^?#]+).*", "$1");
    }

    static void answers(Person writer, String question) {
        writer.open(question);
        writer.page().locator(ANSWER + " textarea").fill("By an academy (a test)");
        writer.page().locator(ANSWER + " button").first().click();
        writer.isShown("By an academy (a test)");
    }
}
