package org.followup.web.edge;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import java.util.Arrays;

/**
 * What can be wrong with a request as such. The slug names the problem's type and, in the bundles,
 * its texts.
 */
enum Fault {
    BAD_REQUEST(400, "bad-request"),
    SIGN_IN_NEEDED(401, "sign-in-needed"),
    FRESH_SIGN_IN_NEEDED(401, "fresh-sign-in-needed"),
    NOT_ALLOWED(403, "not-allowed"),
    NOT_FOUND(404, "not-found"),
    WRONG_METHOD(405, "wrong-method"),
    NOTHING_IS_DELETED(405, "nothing-is-deleted"),
    NOT_ACCEPTABLE(406, "not-acceptable"),
    CONFLICT(409, "conflict"),
    GONE(410, "gone"),
    TOO_LARGE(413, "too-large"),
    ADDRESS_TOO_LONG(414, "address-too-long"),
    WRONG_CONTENT_TYPE(415, "wrong-content-type"),
    NOT_UNDERSTOOD(422, "not-understood"),
    TOO_MANY_REQUESTS(429, "too-many-requests"),
    TOO_MANY_HEADERS(431, "too-many-headers"),
    UNEXPECTED(500, "unexpected"),
    NOT_NOW(503, "not-now");

    private final int status;
    private final String slug;

    Fault(int status, String slug) {
        this.status = status;
        this.slug = slug;
    }

    static Fault of(HttpMethod method, HttpStatus status) {
        return method == HttpMethod.DELETE && status.getCode() == WRONG_METHOD.status
                ? NOTHING_IS_DELETED
                : of(status);
    }

    private static Fault of(HttpStatus status) {
        return Arrays.stream(values())
                .filter(fault -> fault.status == status.getCode())
                .findFirst()
                .orElse(status.getCode() >= 500 ? UNEXPECTED : BAD_REQUEST);
    }

    /** Whether signing in is the way on. */
    boolean asksToSignIn() {
        return status == SIGN_IN_NEEDED.status;
    }

    String slug() {
        return slug;
    }

    String titleKey() {
        return "problem." + slug + ".title";
    }

    String detailKey() {
        return "problem." + slug + ".detail";
    }
}
