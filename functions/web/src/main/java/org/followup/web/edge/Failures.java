package org.followup.web.edge;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.followup.core.languages.Messages;

/**
 * The answer to what no controller answered: a page for people, a problem for programs. Replaces
 * Micronaut's, whose pages name classes and arguments.
 */
@Singleton
final class Failures implements ErrorResponseProcessor<String> {

    private final Visitors visitors;
    private final Pages pages;
    private final Messages messages;

    Failures(Visitors visitors, Pages pages, Messages messages) {
        this.visitors = visitors;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public MutableHttpResponse<String> processResponse(
            ErrorContext context, MutableHttpResponse<?> base) {
        var fault =
                context.getRootCause().filter(FreshSignInNeeded.class::isInstance).isPresent()
                        ? Fault.FRESH_SIGN_IN_NEEDED
                        : Fault.of(context.getRequest().getMethod(), base.status());
        return answer(context.getRequest(), base, fault, Optional.empty());
    }

    MutableHttpResponse<String> answer(
            HttpRequest<?> request, MutableHttpResponse<?> base, Optional<String> reference) {
        return answer(request, base, Fault.of(request.getMethod(), base.status()), reference);
    }

    private MutableHttpResponse<String> answer(
            HttpRequest<?> request,
            MutableHttpResponse<?> base,
            Fault fault,
            Optional<String> reference) {
        HttpStatus status = base.status();
        MutableHttpResponse<String> answer =
                isProgram(request)
                        ? problem(request, status, fault, reference)
                        : pages.response(
                                visitors.of(request),
                                status,
                                "edge/problem",
                                new ProblemView(fault, reference));
        if (isApi(request) && fault.asksToSignIn()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        base.getHeaders()
                .forEach(
                        (name, values) -> {
                            if (name.equalsIgnoreCase("Allow")) {
                                values.forEach(value -> answer.getHeaders().add(name, value));
                            }
                        });
        return answer;
    }

    private MutableHttpResponse<String> problem(
            HttpRequest<?> request, HttpStatus status, Fault fault, Optional<String> reference) {
        var language = visitors.of(request).language().spoken();
        return new Problem(
                        status,
                        fault.slug(),
                        messages.say(language, fault.titleKey()),
                        messages.say(language, fault.detailKey()),
                        request.getPath(),
                        reference
                                .<Map<String, Object>>map(id -> Map.of("reference", id))
                                .orElse(Map.of()))
                .response();
    }

    /** Addresses of the API, and whoever accepts JSON and says nothing of HTML. */
    private static boolean isProgram(HttpRequest<?> request) {
        if (isApi(request)) {
            return true;
        }
        String accept = String.join(",", request.getHeaders().getAll("Accept"));
        return request.getMethod() != HttpMethod.HEAD
                && accept.contains(MediaType.APPLICATION_JSON)
                && !accept.contains(MediaType.TEXT_HTML);
    }

    private static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }
}
