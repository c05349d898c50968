package org.followup.web.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.followup.core.access.Keys;
import org.followup.core.access.Secret;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.SetCookie;
import org.followup.web.edge.Visitor;

/** Ends a session, in the browser and in the store. */
@Controller("/sign-out")
@Produces(MediaType.TEXT_HTML)
final class SignOutPages {

    private final Keys keys;
    private final Journal journal;
    private final Pages pages;

    SignOutPages(Keys keys, Journal journal, Pages pages) {
        this.keys = keys;
        this.journal = journal;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> leave(Visitor visitor, FormFields form) {
        visitor.cookie(SetCookie.SESSION)
                .flatMap(cookie -> keys.session(new Secret(cookie).digest()))
                .ifPresent(session -> journal.commit(Transaction.without().delete(session)));
        visitor.set(SetCookie.gone(SetCookie.SESSION));
        visitor.set(SetCookie.gone(SetCookie.SEEN_AS));
        return pages.redirect(visitor, "");
    }
}
