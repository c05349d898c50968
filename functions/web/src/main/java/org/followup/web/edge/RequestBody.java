package org.followup.web.edge;

import io.micronaut.http.HttpRequest;

/**
 * The bytes that came with a request, kept as its attribute, so that no reader depends on the
 * server.
 */
public final class RequestBody {

    private static final String ATTRIBUTE = "followup.body";

    private RequestBody() {}

    public static void put(HttpRequest<?> request, byte[] bytes) {
        request.setAttribute(ATTRIBUTE, bytes);
    }

    static boolean isKnown(HttpRequest<?> request) {
        return request.getAttributes().contains(ATTRIBUTE);
    }

    static byte[] of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, byte[].class).orElse(new byte[0]);
    }
}
