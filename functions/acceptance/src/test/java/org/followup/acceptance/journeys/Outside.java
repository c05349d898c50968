package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The service as a program sees it: clock, outbox, API. */
final class Outside {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI base;
    private final String token;

    Outside(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    String address() {
        return base.toString();
    }

    /** Moves the clock; what fell due in between is done when this returns. */
    void advance(String period) {
        move("{\"advance\":\"" + period + "\"}");
    }

    void moveTo(String moment) {
        move("{\"now\":\"" + moment + "\"}");
    }

    Instant now() {
        return Instant.parse(json("/clock").path("now").asText());
    }

    private void move(String how) {
        var answer =
                send(
                        HttpRequest.newBuilder(base.resolve("/clock"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(how)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    List<JsonNode> letters() {
        return list(get("/outbox.json").body(), "letters");
    }

    /** The latest letter to somebody, as soon as it is there. */
    JsonNode letter(String to, String occasion) throws InterruptedException {
        Predicate<JsonNode> wanted =
                letter ->
                        letter.path("to").asText().equals(to)
                                && letter.path("occasion").asText().equals(occasion);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = letters().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        var came =
                letters().stream()
                        .map(
                                one ->
                                        one.path("occasion").asText()
                                                + " to "
                                                + one.path("to").asText())
                        .toList();
        throw new AssertionError("no letter %s to %s: %s".formatted(occasion, to, came));
    }

    /** Somebody signs in with the code from the letter. */
    void signIn(Person person, String address) throws InterruptedException {
        int before = letters().size();
        person.open("/sign-in");
        person.type("Your e-mail address", address);
        person.press("Send me a letter");
        for (int i = 0; i < 100 && letters().size() == before; i++) {
            Thread.sleep(100);
        }
        var text = letter(address, "SIGN_IN").path("text").asText();
        person.type("Code from the letter", text.replaceAll("(?s).*?\\b([0-9]{8})\\b.*", "$1"));
        person.press("Sign in");
        assertThat(person.faults()).isEmpty();
    }

    HttpResponse<String> get(String path) {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    JsonNode json(String path) {
        try {
            return json.readTree(get(path).body());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    private List<JsonNode> list(String body, String name) {
        try {
            return StreamSupport.stream(json.readTree(body).path(name).spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(body, e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
