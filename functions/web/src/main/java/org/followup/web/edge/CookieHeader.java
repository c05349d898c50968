package org.followup.web.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * The cookies of a request by name; of two with one name the first, which is the one with the
 * longer path. Quotes around a value are no part of it: some clients add them (RFC 2965).
 */
final class CookieHeader {

    private CookieHeader() {}

    static Map<String, String> of(HttpRequest<?> request) {
        Map<String, String> cookies = new HashMap<>();
        for (String header : request.getHeaders().getAll(HttpHeaders.COOKIE)) {
            for (String pair : header.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    cookies.putIfAbsent(
                            pair.substring(0, equals).strip(),
                            unquoted(pair.substring(equals + 1).strip()));
                }
            }
        }
        return cookies;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
