package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.followup.core.access.ChooseLetters;
import org.followup.core.access.Secret;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/**
 * Switches letters of one kind off by the link in such a letter, without signing in. The secret in
 * the address is all the proof there is, so that a mail program's one press (RFC 8058), which has
 * no cookie and no token of a form, acts like the button.
 */
@Controller("/without/{secret}")
@Produces(MediaType.TEXT_HTML)
final class WithoutPages {

    private final ChooseLetters letters;
    private final Pages pages;

    WithoutPages(ChooseLetters letters, Pages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> look(Visitor visitor, String secret) {
        return show(visitor, letters.look(new Secret(secret)));
    }

    @Post
    @Consumes(MediaType.ALL)
    HttpResponse<String> stop(Visitor visitor, String secret) {
        return show(visitor, letters.stop(new Secret(secret)));
    }

    private HttpResponse<String> show(Visitor visitor, Optional<ChooseLetters.Offer> offer) {
        return offer.map(WithoutView::of)
                .map(view -> pages.show(visitor, "letters/without", view))
                .orElseGet(
                        () ->
                                pages.show(
                                        visitor,
                                        HttpStatus.GONE,
                                        "letters/without-gone",
                                        new WithoutGone()));
    }
}
