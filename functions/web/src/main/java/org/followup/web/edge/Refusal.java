package org.followup.web.edge;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/**
 * The refusals that have a page of their own, whatever was asked for; thrown by controllers,
 * answered by the edge.
 */
public final class Refusal {

    private Refusal() {}

    public static HttpStatusException notFound() {
        return new HttpStatusException(HttpStatus.NOT_FOUND, "");
    }

    public static HttpStatusException notAllowed() {
        return new HttpStatusException(HttpStatus.FORBIDDEN, "");
    }

    public static HttpStatusException signInNeeded() {
        return new HttpStatusException(HttpStatus.UNAUTHORIZED, "");
    }
}
