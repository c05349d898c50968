package org.followup.web.edge;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** They are signed in, but too long ago for what they ask; the page says so, and how to go on. */
final class FreshSignInNeeded extends HttpStatusException {

    private static final long serialVersionUID = 1;

    FreshSignInNeeded() {
        super(HttpStatus.UNAUTHORIZED, "");
    }
}
