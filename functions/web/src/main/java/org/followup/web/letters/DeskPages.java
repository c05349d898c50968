package org.followup.web.letters;

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
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.Commitments;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Letters;
import org.followup.core.letters.Receiver;
import org.followup.core.reminders.SendByHand;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** The secretariat's desk of letters: what went out, to whom, in which state, and why. */
@Controller("/letters")
@Produces(MediaType.TEXT_HTML)
final class DeskPages {

    private final Letters letters;
    private final People people;
    private final Commitments commitments;
    private final LetterLines lines;
    private final SendByHand sendByHand;
    private final Pages pages;
    private final Clock clock;

    DeskPages(
            Letters letters,
            People people,
            Commitments commitments,
            LetterLines lines,
            SendByHand sendByHand,
            Pages pages,
            Clock clock) {
        this.letters = letters;
        this.people = people;
        this.commitments = commitments;
        this.lines = lines;
        this.sendByHand = sendByHand;
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
        var list = DeskList.read(letters, filter.search(lines::people), filter.turn());
        return pages.show(
                visitor,
                "letters/desk",
                DeskView.of(
                        filter,
                        now,
                        person,
                        stopped(),
                        lines.offices(visitor.language()),
                        lines.of(list.letters()),
                        list));
    }

    private List<StoppedAddress> stopped() {
        var stopped = letters.stoppedAddresses();
        var everybody = stopped.isEmpty() ? List.<Person>of() : people.all();
        return stopped.stream()
                .map(
                        state ->
                                new StoppedAddress(
                                        state,
                                        everybody.stream()
                                                .filter(
                                                        p ->
                                                                p.address()
                                                                        .digest()
                                                                        .equals(state.id()))
                                                .toList(),
                                        letters.find(state.receiver(), state.occasion())
                                                .isPresent()))
                .toList();
    }

    @Get("/{receiver}/{occasion}")
    HttpResponse<String> one(Visitor visitor, String receiver, String occasion) {
        visitor.secretariat();
        var letter = letters.find(new Receiver(receiver), occasion).orElseThrow(Refusal::notFound);
        return pages.show(visitor, "letters/letter", view(letter, false));
    }

    @Post("/{receiver}/{occasion}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> send(Visitor visitor, FormFields form, String receiver, String occasion) {
        var who = visitor.secretariat().person().id();
        return switch (sendByHand.send(who, new Receiver(receiver), occasion)) {
            case SendByHand.Outcome.Released(var letter) ->
                    pages.redirect(visitor, "letters/" + receiver + "/" + letter.occasion());
            case SendByHand.Outcome.TooLate(var letter) ->
                    pages.show(visitor, HttpStatus.CONFLICT, "letters/letter", view(letter, true));
            case SendByHand.Outcome.NoSuchLetter() -> throw Refusal.notFound();
        };
    }

    private LetterView view(Letter letter, boolean tooLate) {
        var sentBy =
                Optional.ofNullable(letter.about().get(Letter.BY_HAND))
                        .flatMap(id -> people.find(new PersonId(id)))
                        .map(Person::name);
        var line = lines.of(List.of(letter)).getFirst();
        return new LetterView(line, line.commitment().flatMap(commitments::find), sentBy, tooLate);
    }
}
