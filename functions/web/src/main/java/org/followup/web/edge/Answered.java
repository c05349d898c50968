package org.followup.web.edge;

import io.micronaut.http.HttpResponse;

/**
 * Ends a request whose form is not acted on, with the page that says so. Not a breakage: no stack
 * is kept.
 */
final class Answered extends RuntimeException {

    private final transient HttpResponse<?> page;

    Answered(HttpResponse<?> page) {
        super("answered", null, false, false);
        this.page = page;
    }

    HttpResponse<?> page() {
        return page;
    }
}
