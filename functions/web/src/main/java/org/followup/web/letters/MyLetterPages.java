package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.access.CalendarAddress;
import org.followup.core.access.ChooseLetters;
import org.followup.core.access.Person;
import org.followup.core.letters.LetterChoice;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** Which letters somebody wants, and the secret address of the own calendar. */
@Controller("/my-letters")
@Produces(MediaType.TEXT_HTML)
final class MyLetterPages {

    private final ChooseLetters letters;
    private final CalendarAddress calendar;
    private final Pages pages;

    MyLetterPages(ChooseLetters letters, CalendarAddress calendar, Pages pages) {
        this.letters = letters;
        this.calendar = calendar;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, @QueryValue(defaultValue = "") String saved) {
        return show(visitor, member(visitor), Optional.empty(), !saved.isEmpty());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(Visitor visitor, FormFields form) {
        var person = member(visitor);
        var wanted =
                Stream.of(LetterChoice.values())
                        .filter(choice -> form.all("want").contains(choice.name()))
                        .collect(Collectors.toSet());
        letters.choose(person.id(), wanted);
        return pages.redirect(visitor, "my-letters?saved=yes");
    }

    /** Shows the address in the answer itself: it is stored nowhere to be shown later. */
    @Post("/calendar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> renew(Visitor visitor, FormFields form) {
        var person = member(visitor);
        var made = calendar.renew(person.id()).map(secret -> "calendar/" + secret.value());
        return show(visitor, person, made, false);
    }

    @Post("/calendar/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Visitor visitor, FormFields form) {
        calendar.end(member(visitor).id());
        return pages.redirect(visitor, "my-letters");
    }

    private HttpResponse<String> show(
            Visitor visitor, Person person, Optional<String> made, boolean saved) {
        var view =
                new MyLettersView(
                        ChooseLetters.offeredTo(person),
                        person.without(),
                        made.isPresent() || person.calendar().isPresent(),
                        made,
                        saved);
        return pages.show(visitor, "letters/mine", view);
    }

    /** A link for one office does not reach this: it may have been passed on. */
    private static Person member(Visitor visitor) {
        var member = visitor.member();
        if (member.identity().narrow().isPresent()) {
            throw Refusal.notAllowed();
        }
        return member.person();
    }
}
