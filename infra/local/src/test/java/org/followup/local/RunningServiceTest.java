package org.followup.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.local.outbox.MailEvent;
import org.followup.local.outbox.Outbox;
import org.followup.local.outbox.TestLetters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunningServiceTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @TempDir private Path data;
    private RunningService service;

    @BeforeEach
    void start() throws NotStarted {
        service = RunningService.start(empty());
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void answers_when_it_has_started() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(service.token()).contains(new org.followup.core.access.Secret("test-token"));
    }

    @Test
    void shows_letters_and_their_parts() throws Exception {
        String id =
                service.bean(Outbox.class)
                        .take(
                                TestLetters.letter(),
                                List.of("focal@example.org"),
                                Map.of("kind", "REMINDER"));

        assertThat(get("/outbox").body()).contains("focal@example.org", "Reminder");
        assertThat(get("/outbox/" + id).body()).contains("<iframe", "outbox/" + id + "/html");
        assertThat(get("/outbox/" + id).body()).doesNotContain("What the mail service told");
        service.bean(Outbox.class)
                .told(id, MailEvent.BOUNCED, Instant.parse("2026-03-02T09:00:00Z"));
        assertThat(get("/outbox/" + id).body())
                .containsSubsequence("What the mail service told", "Came back", "2 March 2026");
        assertThat(get("/outbox?to=nobody").body()).doesNotContain("focal@example.org");
        var letter = get("/outbox/" + id + "/html");
        assertThat(letter.body()).contains("<b>Ждём отчёт</b>");
        assertThat(letter.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "frame-ancestors 'self'");
        assertThat(get("/outbox/" + id + "/attachments/1").body()).contains("BEGIN:VCALENDAR");
        assertThat(get("/outbox/" + id + "/attachments/2").statusCode()).isEqualTo(404);
        assertThat(get("/outbox/" + id + "/message").body()).contains("Content-Language: ru");
        assertThat(get("/outbox/000099").statusCode()).isEqualTo(404);
        assertThat(get("/outbox.json").body())
                .contains(
                        "\"to\":\"focal@example.org\"",
                        "\"occasion\":\"REMINDER\"",
                        "\"state\":\"SENT\"",
                        "\"language\":\"ru\"",
                        "\"events\":[\"BOUNCED 2026-03-02T09:00:00Z\"]",
                        "\"links\":[\"https://forum.example.org/link?a=1&b=2\"");
    }

    @Test
    void tells_programs_of_no_letters_in_so_many_words() throws Exception {
        assertThat(get("/outbox.json").body()).isEqualTo("{\"letters\":[]}");
    }

    @Test
    void moves_the_clock_forward_only() throws Exception {
        assertThat(post("/clock", "{\"now\":\"2026-03-08T09:00:00Z\"}").body())
                .contains("\"now\":\"2026-03-08T09:00:0");
        assertThat(post("/clock", "{\"advance\":\"P1D\"}").body())
                .contains("\"now\":\"2026-03-09T09:00:0");
        var back = post("/clock", "{\"now\":\"2026-03-08T09:00:00Z\"}");
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("\"type\":\"/problems/clock-never-back\"");
        for (String wrong :
                List.of(
                        "{\"advance\":\"-P1D\"}",
                        "{\"advance\":\"P9999Y\"}",
                        "{\"advance\":\"a day\"}",
                        "{\"now\":\"tomorrow\"}",
                        "{}",
                        "{\"now\":\"2027-03-08T09:00:00Z\",\"advance\":\"P1D\"}")) {
            assertThat(post("/clock", wrong).statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(post("/clock", "[").statusCode()).isEqualTo(400);
        assertThat(get("/clock").body()).contains("\"now\":\"2026-03-09T09:00:0");
    }

    @Test
    void moves_the_clock_by_the_buttons_of_the_outbox() throws Exception {
        var page = get("/outbox");
        var token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];

        var after =
                client.send(
                        request("/outbox")
                                .header("Cookie", cookie)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("advance=P7D&csrf=" + token.group(1)))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(after.body()).contains("8 March 2026");
    }

    @Test
    void goes_on_where_it_stopped() throws Exception {
        post("/clock", "{\"advance\":\"P1D\"}");

        stop();
        service =
                RunningService.start(
                        new Arguments(0, data, true, Optional.empty(), Optional.empty()));

        assertThat(get("/clock").body()).contains("\"now\":\"2026-03-02T09:00:");
        assertThat(service.token()).isEmpty();
    }

    @Test
    void refuses_a_folder_that_another_holds_and_a_port_that_is_taken(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> RunningService.start(empty()))
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("start.folder-held"));
        var taken =
                new Arguments(
                        service.address().getPort(),
                        elsewhere,
                        true,
                        Optional.empty(),
                        Optional.empty());
        assertThatThrownBy(() -> RunningService.start(taken))
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("start.port-taken"));
    }

    @Test
    void does_not_start_before_a_moment_that_its_data_has_seen() {
        stop();

        assertThatThrownBy(
                        () ->
                                RunningService.start(
                                        new Arguments(
                                                0,
                                                data,
                                                true,
                                                Optional.of(MARCH.minusSeconds(1)),
                                                Optional.empty())))
                .isInstanceOfSatisfying(
                        NotStarted.class,
                        refusal -> assertThat(refusal.key()).isEqualTo("start.at-passed"));
    }

    private Arguments empty() {
        return new Arguments(0, data, true, Optional.of(MARCH), Optional.of("test-token"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String json)
            throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(service.address().resolve(path))
                .header("Accept-Language", "en");
    }
}
