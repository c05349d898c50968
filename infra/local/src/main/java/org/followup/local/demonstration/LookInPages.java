package org.followup.local.demonstration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.followup.core.access.Person;
import org.followup.core.access.Secret;
import org.followup.core.access.Session;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SetCookie;
import org.followup.web.edge.Visitor;

/**
 * One click signs in as somebody of the demonstration; on one machine only, and nobody else can be
 * chosen.
 */
@Controller("/look-in/{id}")
@Produces(MediaType.TEXT_HTML)
final class LookInPages {

    private final DemonstrationLookIn lookIn;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random;
    private final Pages pages;

    LookInPages(
            DemonstrationLookIn lookIn,
            Journal journal,
            Clock clock,
            SecureRandom random,
            Pages pages) {
        this.lookIn = lookIn;
        this.journal = journal;
        this.clock = clock;
        this.random = random;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(Visitor visitor, String id, FormFields form) {
        var person =
                lookIn.people().stream()
                        .filter(p -> p.id().value().equals(id))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        var cookie = Secret.random(random, 24);
        var now = clock.instant();
        var csrfKey = Secret.random(random, 24).value();
        journal.commit(
                Transaction.without()
                        .put(
                                new Session(
                                        cookie.digest(),
                                        person.id(),
                                        csrfKey,
                                        now,
                                        now.plus(Session.LASTS),
                                        Optional.empty(),
                                        person.links())));
        visitor.set(new SetCookie(SetCookie.SESSION, cookie.value(), Session.LASTS));
        return pages.redirect(visitor, page(person));
    }

    private static String page(Person person) {
        if (person.isSecretariat()) {
            return "readiness";
        }
        return person.grants().stream().anyMatch(grant -> grant.office().isPresent())
                ? "my-office"
                : "";
    }
}
