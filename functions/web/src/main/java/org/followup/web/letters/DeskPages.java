package org.followup.web.letters;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.followup.core.access.People;
import org.followup.core.access.PersonId;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Receiver;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** The secretariat's desk of letters: what went out, to whom, in which state, and why. */
@Controller("/letters")
@Produces(MediaType.TEXT_HTML)
final class DeskPages {

    private final Letters letters;
    private final People people;
    private final LetterLines lines;
    private final Pages pages;
    private final Clock clock;

    DeskPages(Letters letters, People people, LetterLines lines, Pages pages, Clock clock) {
        this.letters = letters;
        this.people = people;
        this.lines = lines;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> all(Visitor visitor, HttpRequest<?> request) {
        visitor.secretariat();
        var now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        var filter = DeskFilter.of(request.getParameters(), now);
        var person = filter.person().flatMap(people::find);
        if (filter.person().isPresent() && person.isEmpty()) {
            throw Refusal.notFound();
        }
        var found =
                filter.person()
                        .map(PersonId::receiver)
                        .map(letters::to)
                        .orElseGet(() -> letters.causedIn(filter.month()));
        var taken = lines.of(found).stream().filter(filter::takes).toList();
        return pages.show(
                visitor,
                "letters/desk",
                DeskView.of(filter, now, person, lines.offices(visitor.language()), taken));
    }

    @Get("/{receiver}/{occasion}")
    HttpResponse<String> one(Visitor visitor, String receiver, String occasion) {
        visitor.secretariat();
        var letter = letters.find(new Receiver(receiver), occasion).orElseThrow(Refusal::notFound);
        return pages.show(visitor, "letters/letter", lines.of(List.of(letter)).getFirst());
    }
}
