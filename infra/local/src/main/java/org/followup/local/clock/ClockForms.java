package org.followup.local.clock;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import java.time.Instant;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** The buttons of the outbox that move the clock. */
@Controller("/outbox")
@Produces(MediaType.TEXT_HTML)
final class ClockForms {

    private final MovableClock clock;
    private final Timetable timetable;
    private final Pages pages;

    ClockForms(MovableClock clock, Timetable timetable, Pages pages) {
        this.clock = clock;
        this.timetable = timetable;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> move(Visitor visitor, FormFields form) {
        switch (wanted(form.get("advance"))) {
            case ClockMove.To(Instant moment) -> timetable.advanceTo(moment);
            case ClockMove.Refused(String key) ->
                    throw new HttpStatusException(HttpStatus.UNPROCESSABLE_ENTITY, key);
        }
        return pages.redirect(visitor, "outbox");
    }

    private ClockMove wanted(String advance) {
        Instant now = clock.instant();
        return advance.equals("next")
                ? new ClockMove.To(timetable.nextStep().orElse(now))
                : ClockMove.by(advance, now);
    }
}
