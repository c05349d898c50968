package org.followup.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What somebody types into a form before they send it. */
public final class TypedIn {

    private final Map<String, String> fields = new LinkedHashMap<>();

    public TypedIn with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** A day in its three fields; {@code iso} such as {@code 2026-05-15}. */
    public TypedIn day(String field, String iso) {
        var parts = iso.split("-", 3);
        return with(field + "Year", parts[0])
                .with(field + "Month", parts[1])
                .with(field + "Day", parts[2]);
    }

    /** Opens the page first, as a browser does, and sends its token. */
    public Web.Answer sendTo(Web web, String path) {
        return sendTo(web, path, web.get(path).csrf());
    }

    public Web.Answer sendTo(Web web, String path, String token) {
        return web.post(path, "csrf=" + encode(token) + "&" + body());
    }

    private String body() {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
