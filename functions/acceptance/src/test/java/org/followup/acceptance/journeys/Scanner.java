package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A mail scanner: ten times it opens each link by GET, by HEAD and in a window of a browser that
 * runs scripts, until nothing more is fetched there. It presses no button.
 */
final class Scanner implements AutoCloseable {

    static final String SESSION = "session";

    private static final int TIMES = 10;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final BrowserContext context;
    private final Map<URI, Page> windows = new HashMap<>();
    private final List<String> cookies = new ArrayList<>();

    Scanner(Person somebody) {
        context = somebody.page().context();
        context.addInitScript("window.scriptsRun = true");
    }

    /** With what each was answered, by whatever and however often it was asked for. */
    Map<URI, Set<Integer>> open(Collection<URI> links) {
        var statuses = new LinkedHashMap<URI, Set<Integer>>();
        links.forEach(link -> statuses.put(link, new TreeSet<>()));
        for (var time = 0; time < TIMES; time++) {
            for (var link : links) {
                statuses.get(link).add(ask("GET", link));
                statuses.get(link).add(ask("HEAD", link));
                statuses.get(link).add(show(window(link), link));
            }
            windows.values().forEach(Scanner::settles);
        }
        return statuses;
    }

    /** A calendar: no browser shows it, it only fetches the file. */
    Set<Integer> fetch(URI calendar) {
        var statuses = new TreeSet<Integer>();
        for (var time = 0; time < TIMES; time++) {
            statuses.add(ask("GET", calendar));
            statuses.add(ask("HEAD", calendar));
            statuses.add(context.request().get(calendar.toString()).status());
        }
        return statuses;
    }

    /** With what its browser is answered by now, with all that it was given. */
    int look(URI page) {
        return show(window(page), page);
    }

    /** Names of the cookies that it was given, by whatever it opened. */
    List<String> cookies() {
        return Stream.concat(cookies.stream(), context.cookies().stream().map(one -> one.name))
                .toList();
    }

    private Page window(URI link) {
        return windows.computeIfAbsent(link, one -> context.newPage());
    }

    private int ask(String method, URI link) {
        var request =
                HttpRequest.newBuilder(link)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            for (var each = Optional.of(answer);
                    each.isPresent();
                    each = each.get().previousResponse()) {
                each.get().headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.replaceFirst("=.*", ""))
                        .forEach(cookies::add);
            }
            return answer.statusCode();
        } catch (IOException e) {
            throw new AssertionError(link.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /**
     * Until scripts have run. Playwright writes the others of these states with a «ı» in Turkish.
     */
    private static int show(Page window, URI link) {
        var response =
                window.navigate(
                        link.toString(),
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        return response.status();
    }

    private static void settles(Page window) {
        window.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(window.evaluate("() => window.scriptsRun")).isEqualTo(true);
    }

    @Override
    public void close() {
        context.close();
    }
}
