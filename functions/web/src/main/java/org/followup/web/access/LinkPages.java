package org.followup.web.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import org.followup.core.access.Enter;
import org.followup.core.access.Keys;
import org.followup.core.access.Secret;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/**
 * The links in letters. Looking shows whom a link was meant for and a button, and uses up nothing,
 * however often a mail scanner looks; only the button acts.
 */
@Controller("/in/{secret}")
@Produces(MediaType.TEXT_HTML)
final class LinkPages {

    private final Enter enter;
    private final Keys keys;
    private final Pages pages;
    private final Clock clock;

    LinkPages(Enter enter, Keys keys, Pages pages, Clock clock) {
        this.enter = enter;
        this.keys = keys;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> look(Visitor visitor, String secret) {
        return enter.look(new Secret(secret))
                .map(
                        found ->
                                pages.show(
                                        visitor,
                                        "access/link",
                                        new LinkView(found.person().name())))
                .orElseGet(() -> notGood(visitor, secret));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(Visitor visitor, String secret, FormFields form) {
        return switch (enter.byLink(new Secret(secret))) {
            case Enter.Outcome.Entered entered -> Entrance.into(pages, visitor, entered, clock);
            case Enter.Outcome.WrongCode wrong -> notGood(visitor, secret);
            case Enter.Outcome.NotGood(var why) ->
                    pages.show(visitor, HttpStatus.GONE, "access/not-good", new NotGoodView(why));
        };
    }

    private HttpResponse<String> notGood(Visitor visitor, String secret) {
        var why = enter.refusal(keys.link(new Secret(secret).digest())).orElse(Enter.Why.UNKNOWN);
        return pages.show(visitor, HttpStatus.GONE, "access/not-good", new NotGoodView(why));
    }
}
