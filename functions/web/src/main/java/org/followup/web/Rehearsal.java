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

    private static final List<String> PAGES = List.of("/health", "/", "/sign-in", "/nothing");
    private static final Pattern COOKIE = Pattern.compile("visitor=([^;\"]+)");
    private static final Pattern TOKEN =
            Pattern.compile("name=\\\\\"csrf\\\\\" value=\\\\\"([^\\\\]+)");

    void play() throws IOException {
        for (var page : PAGES) {
            call("GET", page, "text/html", "", "");
        }
        form(call("GET", "/sign-in", "text/html", "", ""));
        call("GET", "/api/v1/forums", "application/json", "", "");
        call("POST", "/api/v1/forums/none/imports", "application/json", "", "{}");
    }

    /** As a browser sends it, with an address that is none. */
    private void form(String page) throws IOException {
        var cookie = COOKIE.matcher(page);
        var token = TOKEN.matcher(page);
        if (cookie.find() && token.find()) {
            var fields = "csrf=" + URLEncoder.encode(token.group(1), UTF_8) + "&address=none";
            call("POST", "/sign-in", "text/html", "visitor=" + cookie.group(1), fields);
        }
    }

    private String call(String method, String path, String accept, String cookie, String body)
            throws IOException {
        var type = accept.equals("text/html") ? "application/x-www-form-urlencoded" : accept;
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
