package org.followup.web.edge;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.followup.core.languages.Language;

/** Finds out who asks; once per request, however often it is wanted. */
@Singleton
final class Visitors {

    private static final String ATTRIBUTE = "followup.visitor";

    private final BeanProvider<Sessions> sessions;

    Visitors(BeanProvider<Sessions> sessions) {
        this.sessions = sessions;
    }

    Visitor of(HttpRequest<?> request) {
        return known(request)
                .orElseGet(
                        () -> {
                            Visitor visitor =
                                    new Visitor(
                                            request.getPath(),
                                            CookieHeader.of(request),
                                            language(request),
                                            isSecure(request),
                                            sessions);
                            request.setAttribute(ATTRIBUTE, visitor);
                            return visitor;
                        });
    }

    static Optional<Visitor> known(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Visitor.class);
    }

    /** The gateway says so in a header; it overwrites what a caller claims there. */
    static boolean isSecure(HttpRequest<?> request) {
        String protocol = request.getHeaders().get("X-Forwarded-Proto");
        return protocol == null ? request.isSecure() : protocol.startsWith("https");
    }

    private static LanguageChoice language(HttpRequest<?> request) {
        Optional<Language> asked =
                Optional.ofNullable(request.getParameters().get("lang")).flatMap(Language::of);
        Optional<Language> kept =
                Optional.ofNullable(CookieHeader.of(request).get(SetCookie.LANGUAGE))
                        .flatMap(Language::of);
        Language language =
                asked.or(() -> kept)
                        .orElseGet(
                                () ->
                                        Language.negotiate(
                                                request.getHeaders()
                                                        .get(HttpHeaders.ACCEPT_LANGUAGE)));
        return new LanguageChoice(language, asked.isPresent() && !asked.equals(kept));
    }

    record LanguageChoice(Language language, boolean toBeKept) {}
}
