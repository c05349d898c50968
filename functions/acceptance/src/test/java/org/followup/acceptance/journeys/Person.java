package org.followup.acceptance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at a browser, who finds things by what they say. */
final class Person implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");
    static final int WIDE = 1200;
    static final int HIGH = 900;
    private static final int PHONE = 320;

    /** More than a page of ours has places to stop at. */
    private static final int MOST_STOPS = 200;

    private final BrowserContext context;
    private final Page page;

    Person(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(45_000);
        page.setDefaultNavigationTimeout(60_000);
    }

    /** Opens a path of the service, or an absolute address; answers with the status. */
    int open(String address) {
        Response response = page.navigate(address);
        return response == null ? 0 : response.status();
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /**
     * Follows a link by its words. Not by its role: Playwright writes roles in the small letters of
     * the JVM's language, and the tests run in Turkish, where LINK becomes «lınk».
     */
    void follow(String link) {
        page.locator("a", new Page.LocatorOptions().setHasText(link)).first().click();
    }

    void type(String label, String text) {
        field(label).fill(text);
    }

    /** Types into fields that have the same label as others, by their names. */
    void fill(Map<String, String> fields) {
        fields.forEach((name, text) -> page.locator("[name='" + name + "']").fill(text));
    }

    /** Presses the button of the page's form. */
    void submit() {
        page.locator("main form button").first().click();
    }

    void choose(String label, String option) {
        field(label).selectOption(option);
    }

    void tick(String label) {
        page.locator("main").getByLabel(label).first().check();
    }

    String typed(String label) {
        return field(label).inputValue();
    }

    /** With ordinary spaces where days and numbers keep together. */
    String reads() {
        return page.locator("main").innerText().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    String heading() {
        return page.locator("h1").first().innerText().strip();
    }

    String address() {
        return page.url();
    }

    List<String> faults() {
        return page.locator(".govuk-error-summary__list a").allInnerTexts();
    }

    /** How many fields show a message of their own. */
    int faultyFields() {
        return page.locator(".govuk-error-message").count();
    }

    Page page() {
        return page;
    }

    /**
     * Keeps the page as a picture, wide and on a phone; there it must not scroll sideways, and axe
     * finds nothing that shuts somebody out.
     */
    void look(String name) {
        shoot(name + "-wide", WIDE);
        shoot(name + "-narrow", PHONE);
        Object width = page.evaluate("() => document.scrollingElement.scrollWidth");
        page.setViewportSize(WIDE, HIGH);
        assertThat(width).as("%s on a phone: px wide", name).isEqualTo(PHONE);
        // in this page alone: a second one in front would stop this one's next steps
        var results =
                new AxeBuilder(page)
                        .setLegacyMode(true)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa"));
        assertThat(results.analyze().getViolations())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .as("%s: what shuts somebody out", name)
                .isEmpty();
    }

    /** Looks in as somebody of the demonstration. */
    void lookIn(String name) {
        open("/");
        press(name);
        page.locator(".head form").waitFor();
    }

    void signOut() {
        page.locator(".head form button").click();
    }

    /** Presses the button that does this to a form, whatever it says. */
    void act(String action) {
        page.locator("main button[value='" + action + "']:not([aria-hidden])").click();
    }

    /**
     * By the keyboard alone: goes on to what a selector finds, as somebody without a mouse does.
     */
    void tabTo(String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            key("Tab");
            Object there = page.evaluate("s => document.activeElement.matches(s)", selector);
            if (Boolean.TRUE.equals(there)) {
                return;
            }
        }
        throw new AssertionError("nobody gets to " + selector + " by keyboard");
    }

    void key(String name) {
        page.keyboard().press(name);
    }

    /** Types where the focus is, instead of what stands there. */
    void keys(String text) {
        key("Control+A");
        page.keyboard().type(text);
    }

    /** Waits for a page whose address has this in it. */
    void isOn(String path) {
        page.waitForURL(Pattern.compile(".*" + Pattern.quote(path) + ".*"));
    }

    /** Waits until the page says something. */
    void isShown(String text) {
        assertThat(page.locator("main"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(45_000));
    }

    /** Without a line to the service, or with one again. */
    void offline(boolean cut) {
        context.setOffline(cut);
    }

    /** The session ends, as it does by itself after a time. */
    void loseSession() {
        context.clearCookies();
    }

    /** Waits until the line below the form says something. */
    void isTold(String text) {
        assertThat(page.locator("#stored")).containsText(text);
    }

    /** Waits until a text that is kept here is offered. */
    void isOffered() {
        assertThat(page.locator("#offer")).isVisible();
    }

    void isOfferedNothing() {
        assertThat(page.locator("#offer")).isHidden();
    }

    /** Waits for the page with this heading. */
    void isAt(String heading) {
        assertThat(page.locator("h1").first()).hasText(heading);
    }

    /** Waits until nothing that was typed is kept in this browser. */
    void keepsNothing() {
        page.waitForFunction("() => Object.keys(localStorage).every(k => !k.startsWith('typed:'))");
    }

    /** What this browser keeps of what was typed, whoever typed it. */
    String kept() {
        return (String)
                page.evaluate(
                        "() => Object.keys(localStorage).filter(k => k.startsWith('typed:'))"
                                + ".map(k => localStorage[k]).join()");
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator field(String label) {
        return page.locator("main")
                .getByLabel(
                        Pattern.compile(
                                "^\\s*" + label.replaceAll("[.*+?^$()\\[\\]{}|]", "\\\\$0")))
                .first();
    }

    /** In a window as high as the page, so that what sticks to its edge covers nothing. */
    private void shoot(String name, int width) {
        page.setViewportSize(width, HIGH);
        Object height = page.evaluate("() => document.scrollingElement.scrollHeight");
        page.setViewportSize(width, ((Number) height).intValue());
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
    }
}
