package org.followup.acceptance.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser of this machine, without a window. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(program)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
    }

    /** Where there is no browser the journeys are left out, loudly; in CI they fail. */
    static Chromium start() {
        Optional<Path> program = find();
        if (program.isEmpty()) {
            String missing = "LEFT OUT: the journeys in a browser, for there is no Chromium here";
            System.err.println(missing);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(missing);
            }
            Assumptions.abort(missing);
        }
        return new Chromium(program.get());
    }

    /** A person with a browser of their own, who reads a language. */
    Person person(String base, String language) {
        return new Person(browser.newContext(options(base, language)));
    }

    Person withoutScripts(String base, String language) {
        return new Person(browser.newContext(options(base, language).setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions options(String base, String language) {
        return new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(language)
                .setViewportSize(Person.WIDE, Person.HIGH);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        Stream<Path> onPath =
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                        .flatMap(
                                folder ->
                                        Stream.of("chromium", "chromium-browser", "google-chrome")
                                                .map(name -> Path.of(folder, name)));
        Path onMac = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        return Stream.concat(onPath, Stream.of(onMac)).filter(Files::isExecutable).findFirst();
    }
}
