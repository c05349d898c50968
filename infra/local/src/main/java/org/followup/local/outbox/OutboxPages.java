package org.followup.local.outbox;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import java.util.List;
import java.util.Optional;
import org.followup.local.clock.MovableClock;
import org.followup.local.clock.Timetable;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** Shows the letters, the latest first. */
@Controller("/outbox")
@Produces(MediaType.TEXT_HTML)
final class OutboxPages {

    private static final int MOST_ROWS = 500;

    /** As on every page, and the frame of the letter. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Outbox outbox;
    private final LetterStates states;
    private final Timetable timetable;
    private final MovableClock clock;
    private final Pages pages;

    OutboxPages(
            Outbox outbox,
            LetterStates states,
            Timetable timetable,
            MovableClock clock,
            Pages pages) {
        this.outbox = outbox;
        this.states = states;
        this.timetable = timetable;
        this.clock = clock;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request, Visitor visitor) {
        return show(request, visitor, Optional.empty());
    }

    @Get("/{id}")
    HttpResponse<?> one(HttpRequest<?> request, Visitor visitor, String id) {
        StoredLetter letter =
                outbox.find(id)
                        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, id));
        return show(request, visitor, Optional.of(letter));
    }

    private HttpResponse<?> show(
            HttpRequest<?> request, Visitor visitor, Optional<StoredLetter> opened) {
        Chosen chosen = Chosen.by(request);
        List<StoredLetter> all = outbox.all();
        List<StoredLetter> taken =
                all.stream().filter(letter -> chosen.takes(letter, states)).toList();
        var view =
                new OutboxView(
                        taken.stream()
                                .limit(MOST_ROWS)
                                .map(letter -> row(letter, opened.equals(Optional.of(letter))))
                                .toList(),
                        taken.size(),
                        opened.map(this::opened),
                        chosen,
                        all.stream().map(StoredLetter::kind).distinct().sorted().toList(),
                        clock.instant(),
                        timetable.nextStep());
        return pages.show(visitor, "outbox/outbox", view)
                .toMutableResponse()
                .header("Content-Security-Policy", POLICY);
    }

    private OutboxView.Opened opened(StoredLetter letter) {
        return new OutboxView.Opened(letter, letter.open(), states.of(letter));
    }

    private static OutboxView.Row row(StoredLetter letter, boolean open) {
        OpenedLetter content = letter.open();
        return new OutboxView.Row(
                letter.id(),
                String.join(", ", letter.to()),
                content.subject(),
                content.language(),
                letter.kind(),
                letter.sentAt(),
                open);
    }
}
