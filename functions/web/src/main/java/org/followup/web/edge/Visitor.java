package org.followup.web.edge;

import io.micronaut.context.BeanProvider;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.Recognise;
import org.followup.core.languages.Language;
import org.followup.core.offices.OfficeId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sends a request, signed in or not; an argument of any controller. A session is looked up
 * when it is first asked for, so that a page for everybody costs no read.
 */
public final class Visitor {

    private static final Duration YEAR = Duration.ofDays(365);

    private final String path;
    private final Map<String, String> cookies;
    private final Language language;
    private final boolean secure;
    private final BeanProvider<Sessions> sessions;
    private final List<SetCookie> toBeSet = new ArrayList<>();
    private Optional<Recognise.SignedIn> signedIn = Optional.empty();
    private Optional<OfficeId> seenAs = Optional.empty();
    private boolean lookedUp;
    private @Nullable String secret;

    Visitor(
            String path,
            Map<String, String> cookies,
            Visitors.LanguageChoice choice,
            boolean secure,
            BeanProvider<Sessions> sessions) {
        this.path = path;
        this.cookies = Map.copyOf(cookies);
        this.language = choice.language();
        this.secure = secure;
        this.sessions = sessions;
        if (choice.toBeKept()) {
            set(new SetCookie(SetCookie.LANGUAGE, language.tag(), YEAR));
        }
    }

    public String path() {
        return path;
    }

    public Language language() {
        return language;
    }

    public Links links() {
        return Links.at(path);
    }

    /** Who it is; empty for a guest, and for a session that is over. */
    public Optional<Recognise.SignedIn> signedIn() {
        if (!lookedUp) {
            lookedUp = true;
            signedIn =
                    cookie(SetCookie.SESSION)
                            .flatMap(value -> sessions.get().bySession(value))
                            .map(this::seeing);
        }
        return signedIn;
    }

    /** As which office a member of the secretariat looks at the service, and cannot write. */
    public Optional<OfficeId> seenAs() {
        return cookie(SetCookie.SEEN_AS).isPresent() && signedIn().isPresent()
                ? seenAs
                : Optional.empty();
    }

    private Recognise.SignedIn seeing(Recognise.SignedIn member) {
        seenAs =
                cookie(SetCookie.SEEN_AS)
                        .filter(office -> member.identity().isSecretariat())
                        .flatMap(OfficeId::parse);
        return seenAs.map(
                        office ->
                                new Recognise.SignedIn(
                                        member.session(),
                                        member.person(),
                                        member.identity().seeing(office)))
                .orElse(member);
    }

    /**
     * Who it is, where a page is for members only; anybody else gets the page that asks to sign in.
     */
    public Recognise.SignedIn member() {
        return signedIn().orElseThrow(Refusal::signInNeeded);
    }

    /** Who it is, where a page is for the secretariat only; other members may not see it. */
    public Recognise.SignedIn secretariat() {
        var member = member();
        if (!member.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        return member;
    }

    /** The same, where people, tokens or decisions are touched: the sign-in must be recent. */
    public Recognise.SignedIn freshSecretariat() {
        var member = secretariat();
        if (!member.identity().fresh()) {
            throw new FreshSignInNeeded();
        }
        return member;
    }

    /** What they may do; empty as {@link #signedIn()}. */
    public Optional<Identity> identity() {
        return signedIn().map(Recognise.SignedIn::identity);
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name)).filter(value -> !value.isEmpty());
    }

    /** Sets a cookie with the answer to this request. */
    public void set(SetCookie cookie) {
        toBeSet.removeIf(other -> other.name().equals(cookie.name()));
        toBeSet.add(cookie);
    }

    /**
     * For a hidden field named {@code csrf} in every form. A guest gets a cookie to hold it
     * against.
     */
    public String csrfToken() {
        return Csrf.token(secret());
    }

    /** A secret that only this browser holds: the session's, or a guest's own. */
    public String secret() {
        if (secret == null) {
            Optional<String> known = known();
            secret = known.orElseGet(Visitor::random);
            if (known.isEmpty()) {
                set(new SetCookie(SetCookie.VISITOR, secret, Duration.ofDays(1)));
            }
        }
        return secret;
    }

    boolean sent(String token) {
        return known().filter(held -> Csrf.matches(token, held)).isPresent();
    }

    List<String> setCookieHeaders() {
        return toBeSet.stream().map(cookie -> cookie.header(secure)).toList();
    }

    boolean hasCookies() {
        return !cookies.isEmpty() || !toBeSet.isEmpty();
    }

    private Optional<String> known() {
        return signedIn().isPresent() ? cookie(SetCookie.SESSION) : cookie(SetCookie.VISITOR);
    }

    private static String random() {
        var drawn = new byte[24];
        new SecureRandom().nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
