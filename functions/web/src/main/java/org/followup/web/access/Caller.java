package org.followup.web.access;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.followup.core.history.Digest;

/** Where a request comes from, to limit how often; only its digest is kept. */
final class Caller {

    private Caller() {}

    /**
     * The gateway appends the caller's address to what a caller claims, so the last one is true.
     */
    static String of(HttpRequest<?> request) {
        var forwarded = Optional.ofNullable(request.getHeaders().get("X-Forwarded-For"));
        var address =
                forwarded
                        .map(all -> all.substring(all.lastIndexOf(',') + 1).strip())
                        .orElseGet(() -> request.getRemoteAddress().getHostString());
        return Digest.of(address).substring(0, 32);
    }
}
