package org.followup.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.history.Json;
import org.followup.local.imports.SmallFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of updates, from the command line to the figures of the forum. */
@Tag("slow")
final class ImportCommandTest {

    private static final String TOKEN = "the-token-of-the-test";
    private static final Path REAL =
            Path.of(System.getProperty("repository.root", "../.."))
                    .resolve("../shared/data/canada-nap5-progress-updates.csv");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir private static Path data;
    @TempDir private static Path files;
    private static RunningService service;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeAll
    static void start() throws NotStarted {
        service =
                RunningService.start(
                        new Arguments(0, data, true, Optional.empty(), Optional.of(TOKEN)));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_real_file_is_tried_imported_and_imported_again() throws Exception {
        assumeThat(Files.exists(REAL)).as("SKIPPED: the real file is not here").isTrue();

        assertThat(command("--dry-run", REAL.toString())).as("%s", out).isZero();
        assertThat(said()).contains("735 rows can be imported; nothing was stored");
        assertThat(get("api/v1/forums/canada-nap5/figures").statusCode()).isEqualTo(404);

        assertThat(command(REAL.toString())).isZero();
        assertThat(said())
                .containsPattern("735 rows in [0-9.]+ s, [0-9]+ rows/s")
                .contains("106 new commitments, 735 new updates, 0 corrected, 0 unchanged");
        var figures = get("api/v1/forums/canada-nap5/figures").body();
        facts(Json.parse(figures).asObj());

        assertThat(command(REAL.toString())).isZero();
        assertThat(said()).contains("0 new commitments, 0 new updates, 0 corrected, 735 unchanged");
        assertThat(get("api/v1/forums/canada-nap5/figures").body()).isEqualTo(figures);
        assertThat(get("outbox.json").body()).isEqualTo("{\"letters\":[]}");
        assertThat(data.resolve("imports")).isEmptyDirectory();
    }

    private static void facts(Json.Obj figures) {
        var expected =
                """
                {"commitments": 106, "offices": 16, "articles": 5, "updates": 735,
                 "updatesByStatus":
                   {"SUBSTANTIAL": 430, "COMPLETE": 164, "LIMITED": 127, "NOT_STARTED": 14},
                 "latestStatus": {"COMPLETE": 83, "SUBSTANTIAL": 15, "LIMITED": 8, "NOT_STARTED": 0},
                 "statusRegressions": 14, "repeatedTexts": 134, "pastDueNotComplete": 159}
                """;
        Json.parse(expected)
                .asObj()
                .members()
                .forEach((name, value) -> assertThat(figures.get(name)).as(name).isEqualTo(value));
        var rounds = figures.list("rounds").stream().map(Json::asObj).toList();
        assertThat(rounds)
                .extracting(round -> round.number("expected") + "/" + round.number("received"))
                .containsExactly(
                        "106/56", "101/69", "98/75", "97/75", "87/70", "82/65", "74/57", "69/48",
                        "63/47", "45/38", "39/30", "30/24");
        assertThat(rounds.stream().mapToLong(r -> r.number("receivedAlthoughComplete")).sum())
                .isEqualTo(81);
    }

    @Test
    void a_bad_row_is_named_and_nothing_is_stored() throws Exception {
        assertThat(command(SmallFile.bad(files).toString())).isEqualTo(1);

        assertThat(said())
                .contains("Refused, nothing was stored: 1 error.")
                .contains("row 3, status: Not a status that the mapping knows: «OK».");
    }

    @Test
    void what_the_service_refuses_is_said_in_its_words() throws Exception {
        var good = SmallFile.good(files).toString();

        assertThat(command(good, "--forum", "no-such-forum")).isEqualTo(1);
        assertThat(said()).contains("Page not found");
        assertThat(command(good, "--encoding", "klingon")).isEqualTo(1);
        assertThat(said()).contains("There is no such encoding. Known are: UTF-8, UTF-16");
        assertThat(command(good, "--token", "not-the-token")).isEqualTo(1);
        assertThat(said()).contains("Sign in");
        assertThat(command(good, "--server", "http://127.0.0.1:1")).isEqualTo(1);
        assertThat(said()).contains("Nothing answers at http://127.0.0.1:1/");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Name a mapping",
        "--mapping nothing FILE, There is no mapping nothing. Known are: canada-nap5",
        "--mapping canada-nap5, Name an API token",
        "--mapping canada-nap5 --token, The option --token needs a value",
        "--mapping canada-nap5 --token t, Name the file",
        "--mapping canada-nap5 --token t no-such-file, The file no-such-file cannot be read",
        "--mapping canada-nap5 --token t one two, 'One file at a time, not two as well'",
        "--mapping canada-nap5 --server ftp://x FILE, The address of the service",
        "--maping canada-nap5, There is no option --maping",
    })
    void what_is_not_understood_ends_with_two_and_says_how(String words, String saying) {
        var split = words.isEmpty() ? new String[0] : words.split(" ");

        assertThat(run(split)).isEqualTo(2);
        assertThat(said()).contains(saying, "usage: ./dev import");
    }

    @Test
    void an_upload_address_is_good_for_one_file() throws Exception {
        var body = "{\"mapping\":\"canada-nap5\",\"dryRun\":true}";
        var opened = post("api/v1/forums/canada-nap5/imports", body);
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(opened.headers().firstValue("Location")).isPresent();
        var upload = Json.parse(opened.body()).asObj().get("upload").asObj();
        var address = URI.create(upload.text("address"));

        assertThat(put(address, "x").statusCode()).isEqualTo(200);
        assertThat(put(address, "x").statusCode()).isEqualTo(403);
        assertThat(put(address.resolve("guessed"), "x").statusCode()).isEqualTo(403);
    }

    @Test
    void a_request_that_is_wrong_gets_a_problem() throws Exception {
        var address = "api/v1/forums/canada-nap5/imports";

        assertThat(post(address, "{\"mapping\":\"canada-nap5\"}").statusCode()).isEqualTo(400);
        assertThat(post(address, "{\"mapping\":\"x\",\"dryRun\":true,\"y\":1}").statusCode())
                .isEqualTo(400);
        var unknown = post(address, "{\"mapping\":\"../x\",\"dryRun\":true}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body())
                .contains("\"type\":\"/problems/unknown-mapping\"", "\"known\":[\"canada-nap5\"");
        assertThat(get("api/v1/imports/ffffffffffffffff").statusCode()).isEqualTo(404);
        assertThat(get("api/v1/imports/%2e%2e").statusCode()).isEqualTo(404);
    }

    private int command(String... words) {
        var all = new ArrayList<>(List.of("--mapping", "canada-nap5"));
        all.addAll(List.of("--server", service.address().toString(), "--token", TOKEN));
        all.addAll(List.of(words));
        return run(all.toArray(String[]::new));
    }

    private int run(String... words) {
        out.reset();
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return ImportCommand.run(words, stream, stream);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(service.address().resolve("/" + path)));
    }

    private static HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return send(
                request(service.address().resolve("/" + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)));
    }

    private static HttpResponse<String> put(URI address, String text)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).PUT(BodyPublishers.ofString(text)));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept-Language", "en");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
