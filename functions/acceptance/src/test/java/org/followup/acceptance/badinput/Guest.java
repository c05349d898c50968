package org.followup.acceptance.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with cookies and a language, who can send whatever there is to be sent. */
final class Guest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI base;
    private final String language;

    Guest(URI base, String language) {
        this.base = base;
        this.language = language;
    }

    record Answer(int status, String body, String location) {

        String csrf() {
            return field("csrf");
        }

        /** The value of a hidden field. */
        String field(String name) {
            var found =
                    (name.equals("csrf")
                                    ? CSRF
                                    : Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\""))
                            .matcher(body);
            return found.find() ? found.group(1) : "";
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, String> fields) {
        String form =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return postRaw(path, form);
    }

    /** A form as it is, with whatever percent signs. */
    Answer postRaw(String path, String form) {
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    Answer api(String method, String path, String token, String body) {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Accept-Language", language)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Signs in as somebody of the demonstration. */
    Guest as(String person) {
        String csrf = get("/").csrf();
        Answer answer = post("/look-in/" + person, Map.of("csrf", csrf));
        if (answer.status() != 303) {
            throw new AssertionError(person + ": " + answer.status());
        }
        return this;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Accept-Language", language)
                .header("Accept", "text/html");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
