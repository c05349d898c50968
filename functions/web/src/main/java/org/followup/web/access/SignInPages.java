package org.followup.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.followup.core.access.Enter;
import org.followup.core.access.FirstMember;
import org.followup.core.access.RequestSignIn;
import org.followup.core.access.Secret;
import org.followup.core.access.SignIn;
import org.followup.core.letters.EmailAddress;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.SetCookie;
import org.followup.web.edge.Visitor;

/**
 * Asking for a sign-in letter, and typing its code. The answer is the same whether or not the
 * address is known.
 */
@Controller("/sign-in")
@Produces(MediaType.TEXT_HTML)
final class SignInPages {

    /** The secret of the page that asked: without it the code is no good elsewhere. */
    static final String ASKED = "asked";

    private final FirstMember firstMember;
    private final RequestSignIn requestSignIn;
    private final Enter enter;
    private final Pages pages;
    private final Clock clock;

    SignInPages(
            FirstMember firstMember,
            RequestSignIn requestSignIn,
            Enter enter,
            Pages pages,
            Clock clock) {
        this.firstMember = firstMember;
        this.requestSignIn = requestSignIn;
        this.enter = enter;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> ask(Visitor visitor) {
        return pages.show(visitor, "access/sign-in", SignInView.empty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(HttpRequest<?> request, Visitor visitor, FormFields form) {
        var typed = form.get("address");
        var address = EmailAddress.parse(typed);
        if (address.isEmpty()) {
            return again(
                    visitor,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    SignInView.faulty(typed, "fault.address.unreadable"));
        }
        firstMember.asks(address.get(), visitor.language());
        return switch (requestSignIn.ask(address.get(), visitor.language(), Caller.of(request))) {
            case RequestSignIn.Outcome.Asked(var id, var browser) -> {
                visitor.set(new SetCookie(ASKED, browser.value(), SignIn.LASTS));
                yield pages.redirect(visitor, "sign-in/" + id);
            }
            case RequestSignIn.Outcome.TooMany(var until) ->
                    again(
                            visitor,
                            HttpStatus.TOO_MANY_REQUESTS,
                            SignInView.tooMany(typed, minutesTo(until)));
        };
    }

    @Get("/{id}")
    HttpResponse<String> code(Visitor visitor, String id) {
        return pages.show(visitor, "access/code", CodeView.empty(id));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> enter(Visitor visitor, String id, FormFields form) {
        var browser = new Secret(visitor.cookie(ASKED).orElse(""));
        return switch (enter.byCode(id, browser, form.get("code"))) {
            case Enter.Outcome.Entered entered -> Entrance.into(pages, visitor, entered, clock);
            case Enter.Outcome.WrongCode(var left) ->
                    pages.show(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "access/code",
                            CodeView.wrong(id, left));
            case Enter.Outcome.NotGood(var why) ->
                    pages.show(visitor, HttpStatus.GONE, "access/not-good", new NotGoodView(why));
        };
    }

    private HttpResponse<String> again(Visitor visitor, HttpStatus status, SignInView view) {
        return pages.show(visitor, status, "access/sign-in", view);
    }

    private long minutesTo(Instant until) {
        return Math.max(1, Duration.between(clock.instant(), until).toMinutes());
    }
}
