package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followup.core.languages.Fault;
import org.followup.core.reminders.PauseReminders;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** Holding reminders back for a while, and letting them go again before the end. */
@Controller("/letters/pauses")
@Produces(MediaType.TEXT_HTML)
final class PausePages {

    private final PauseReminders pauseReminders;
    private final PauseData data;
    private final Pages pages;
    private final Clock clock;

    PausePages(PauseReminders pauseReminders, PauseData data, Pages pages, Clock clock) {
        this.pauseReminders = pauseReminders;
        this.data = data;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> all(Visitor visitor) {
        visitor.secretariat();
        return show(visitor, HttpStatus.OK, FormFields.none(), List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pause(Visitor visitor, FormFields form) {
        var who = visitor.secretariat();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var typed = PauseForm.of(form, data.offices(visitor.language()), data.rounds(), today);
        return switch (typed) {
            case PauseForm.Refused(var faults) ->
                    show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, form, faults);
            case PauseForm.Understood(var scope, var reason, var until) -> {
                pauseReminders.pause(who.identity().actor(), scope, reason, until);
                yield pages.redirect(visitor, "letters/pauses");
            }
        };
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Visitor visitor, FormFields form, String id) {
        var who = visitor.secretariat();
        if (pauseReminders.end(who.identity().actor(), id).isEmpty()) {
            throw Refusal.notFound();
        }
        return pages.redirect(visitor, "letters/pauses");
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, FormFields typed, List<Fault> faults) {
        return pages.show(
                visitor,
                status,
                "letters/pauses",
                new PausesView(
                        data.lines(clock.instant()),
                        data.offices(visitor.language()),
                        data.rounds(),
                        typed,
                        faults));
    }
}
