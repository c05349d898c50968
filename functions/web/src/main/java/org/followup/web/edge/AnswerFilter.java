package org.followup.web.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;

/**
 * What every answer carries: headers that keep browsers from harm, and the cookies that the visitor
 * was given.
 */
@ServerFilter("/**")
final class AnswerFilter {

    @ResponseFilter
    void complete(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.getContentType().isEmpty() && response.body() != null) {
            response.header(HttpHeaders.CONTENT_TYPE, produced(response));
        }
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        if (!response.getHeaders().contains(ContentPolicy.HEADER)) {
            response.header(ContentPolicy.HEADER, ContentPolicy.USUAL);
            response.header("X-Frame-Options", "DENY");
        }
        if (Visitors.isSecure(request)) {
            response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        Visitors.known(request)
                .ifPresent(
                        visitor ->
                                visitor.setCookieHeaders()
                                        .forEach(
                                                cookie ->
                                                        response.getHeaders()
                                                                .add("Set-Cookie", cookie)));
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static String produced(HttpResponse<?> response) {
        MediaType type =
                RouteAttributes.getRouteInfo(response).stream()
                        .flatMap(route -> route.getProduces().stream())
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON_TYPE);
        return type.getType().equals("text") ? type.getName() + "; charset=utf-8" : type.getName();
    }
}
