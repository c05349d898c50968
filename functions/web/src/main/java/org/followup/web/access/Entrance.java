package org.followup.web.access;

import io.micronaut.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.followup.core.access.Enter;
import org.followup.web.edge.Pages;
import org.followup.web.edge.SetCookie;
import org.followup.web.edge.Visitor;

/** What happens once somebody is in: the cookie, and the page they came for. */
final class Entrance {

    private Entrance() {}

    static HttpResponse<?> into(
            Pages pages, Visitor visitor, Enter.Outcome.Entered entered, Clock clock) {
        var lasts = Duration.between(clock.instant(), entered.session().expiresAt());
        visitor.set(new SetCookie(SetCookie.SESSION, entered.cookie().value(), lasts));
        visitor.set(SetCookie.gone(SignInPages.ASKED));
        return pages.redirect(visitor, entered.leadsTo());
    }
}
