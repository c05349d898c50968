package org.followup.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.followup.local.imports.SmallFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports by the page alone, as a browser without scripts does them. */
@Tag("slow")
final class ImportPagesTest {

    @TempDir private static Path data;
    @TempDir private static Path files;
    private static RunningService service;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @BeforeAll
    static void start() throws NotStarted {
        service = RunningService.start(Arguments.in(data));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_file_is_checked_and_what_is_wrong_is_listed() throws Exception {
        enter("demo-secretariat");

        var good = sent(opened("no"), SmallFile.good(files));
        var bad = sent(opened("no"), SmallFile.bad(files));

        assertThat(good).contains("Done", "2 rows can be imported");
        assertThat(bad)
                .contains("Refused, nothing was stored", "1 error")
                .contains("<td class=\"govuk-table__cell\">3</td>", "«OK»");
        assertThat(get("/imports").body()).contains("Done", "Refused", "canada-nap5");
    }

    @Test
    void a_file_is_imported() throws Exception {
        enter("demo-secretariat");

        var page = sent(opened("yes"), SmallFile.good(files));

        assertThat(page).contains("1 new commitment, 2 new updates, 0 corrected, 0 unchanged");
    }

    @Test
    void what_does_not_exist_comes_back_with_all_that_was_chosen() throws Exception {
        enter("demo-secretariat");
        var page = get("/imports");

        var answer =
                post(
                        "/imports",
                        "csrf=" + csrf(page) + "&mapping=nothing&forum=&encoding=UTF-16&store=yes");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("There is no such mapping", "href=\"#mapping\"");
        assertThat(answer.body()).containsPattern("value=\"UTF-16\"[^>]* selected");
    }

    @Test
    void only_the_secretariat_sees_it() throws Exception {
        assertThat(get("/imports").statusCode()).isEqualTo(401);
        enter("demo-kz-focal");
        assertThat(get("/imports").statusCode()).isEqualTo(403);
        assertThat(get("/imports/0123456789abcdef").statusCode()).isEqualTo(403);
    }

    private void enter(String person) throws IOException, InterruptedException {
        post("/look-in/" + person, "csrf=" + csrf(get("/")));
    }

    private HttpResponse<String> opened(String store) throws IOException, InterruptedException {
        var form = "&mapping=canada-nap5&forum=&encoding=UTF-8&store=" + store;
        var page = post("/imports", "csrf=" + csrf(get("/imports")) + form);
        assertThat(page.body()).contains("Waiting for its file");
        return page;
    }

    /** The page once the import is over. */
    private String sent(HttpResponse<String> page, Path file)
            throws IOException, InterruptedException {
        var target = URI.create(first(page.body(), "action=\"(http[^\"]+)\" enctype"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' http://" + target.getAuthority() + ";");
        var body =
                """
                --b\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --b--\r
                """
                        .formatted(Files.readString(file));
        var after =
                browser.send(
                        HttpRequest.newBuilder(target)
                                .header("Accept-Language", "en")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        for (var i = 0; i < 200 && after.body().contains("Look how far it is"); i++) {
            Thread.sleep(100);
            after = get(after.uri().getPath());
        }
        return after.body();
    }

    private static String csrf(HttpResponse<String> page) {
        return first(page.body(), "name=\"csrf\" value=\"([^\"]+)\"");
    }

    private static String first(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.address().resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
    }
}
