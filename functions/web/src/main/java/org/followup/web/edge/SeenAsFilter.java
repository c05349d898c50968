package org.followup.web.edge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever looks at the service as an office sees it writes nothing: whatever is sent is refused,
 * but for the end of looking and for signing out.
 */
@ServerFilter("/**")
final class SeenAsFilter {

    private static final Set<String> ALLOWED = Set.of("/seen-as", "/sign-out");

    private final Visitors visitors;
    private final Pages pages;

    SeenAsFilter(Visitors visitors, Pages pages) {
        this.visitors = visitors;
        this.pages = pages;
    }

    @RequestFilter
    @Nullable MutableHttpResponse<?> refuse(HttpRequest<?> request) {
        if (!request.getMethod().permitsRequestBody() || ALLOWED.contains(request.getPath())) {
            return null;
        }
        var visitor = visitors.of(request);
        return visitor.seenAs().isEmpty()
                ? null
                : pages.response(
                        visitor, HttpStatus.FORBIDDEN, "edge/problem", ProblemView.seenAs());
    }
}
