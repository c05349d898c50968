package org.followup.web.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * The cookies of a request by name; of two with one name the first, which is the one with the
 * longer path.
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
                            pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
                }
            }
        }
        return cookies;
    }
}
