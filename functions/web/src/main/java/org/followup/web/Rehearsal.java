package org.followup.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.regex.Pattern;
import org.followup.web.gateway.Gateway;

/**
 * Calls real routes once, so that SnapStart's picture has their classes: pages that read the table,
 * one that does not exist, a form that is taken and refused for what was typed, and JSON. None of
 * them stores anything.
 */
record Rehearsal(Gateway gateway) {

    private static final Pattern COOKIE = Pattern.compile("visitor=([^;\"]+)");
    private static final Pattern TOKEN =
            Pattern.compile("name=\\\\\"csrf\\\\\" value=\\\\\"([^\\\\]+)");
    private static final Pattern STATUS = Pattern.compile("\"statusCode\":(\\d+)");
    private static final String PAGE = "text/html";
    private static final String JSON = "application/json";

    /** A route, and whether it went through as far as it should. */
    record Played(String route, int wanted, int answered) {

        boolean isAsItShould() {
            return answered == wanted;
        }
    }

    List<Played> play() throws IOException {
        var signIn = call("GET", "/sign-in", PAGE, "", "");
        return List.of(
                played("GET /sign-in", 200, signIn),
                played("POST /sign-in", 422, form(signIn)),
                played("GET /health", 200, call("GET", "/health", PAGE, "", "")),
                played("GET /", 200, call("GET", "/", PAGE, "", "")),
                played("GET /nothing", 404, call("GET", "/nothing", PAGE, "", "")),
                played("GET /api/v1/forums", 401, call("GET", "/api/v1/forums", JSON, "", "")),
                played(
                        "POST /api/v1/forums/none/imports",
                        401,
                        call("POST", "/api/v1/forums/none/imports", JSON, "", "{}")));
    }

    private static Played played(String route, int wanted, String answer) {
        var status = STATUS.matcher(answer);
        return new Played(route, wanted, status.find() ? Integer.parseInt(status.group(1)) : 0);
    }

    /** As a browser sends it, with an address that is none. */
    private String form(String page) throws IOException {
        var cookie = COOKIE.matcher(page);
        var token = TOKEN.matcher(page);
        if (!cookie.find() || !token.find()) {
            return page;
        }
        var fields = "csrf=" + URLEncoder.encode(token.group(1), UTF_8) + "&address=none";
        return call("POST", "/sign-in", PAGE, "visitor=" + cookie.group(1), fields);
    }

    private String call(String method, String path, String accept, String cookie, String body)
            throws IOException {
        var type = accept.equals(PAGE) ? "application/x-www-form-urlencoded" : accept;
        var event =
                """
                {"httpMethod":"%s","path":"%s","headers":{"Accept":"%s","Content-Type":"%s",\
                "Cookie":"%s"},"body":"%s"}
                """
                        .formatted(method, path, accept, type, cookie, body);
        var answer = new ByteArrayOutputStream();
        gateway.answer(new ByteArrayInputStream(event.getBytes(UTF_8)), answer);
        return answer.toString(UTF_8);
    }
}
