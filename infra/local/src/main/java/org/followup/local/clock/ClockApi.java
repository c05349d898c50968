package org.followup.local.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.followup.core.languages.Messages;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Problem;
import org.followup.web.edge.Visitor;
import org.jspecify.annotations.Nullable;

/** Shows and moves the clock; a move is answered when the work due in between is done. */
@Controller("/clock")
@Produces(MediaType.APPLICATION_JSON)
final class ClockApi {

    private final MovableClock clock;
    private final Timetable timetable;
    private final Messages messages;

    ClockApi(MovableClock clock, Timetable timetable, Messages messages) {
        this.clock = clock;
        this.timetable = timetable;
        this.messages = messages;
    }

    @Get
    Shown show() {
        return new Shown(clock.instant(), timetable.nextStep().orElse(null));
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<?> move(Visitor visitor, JsonBody body) {
        return switch (wanted(body.as(Wanted.class))) {
            case ClockMove.Refused(String key) -> refused(visitor, key);
            case ClockMove.To(Instant moment) ->
                    timetable.advanceTo(moment)
                            ? HttpResponse.ok(show())
                            : refused(visitor, "clock.never-back");
        };
    }

    private ClockMove wanted(Wanted wanted) {
        if (wanted.now() != null && wanted.advance() == null) {
            return ClockMove.to(wanted.now(), clock.instant());
        }
        return wanted.advance() != null && wanted.now() == null
                ? ClockMove.by(wanted.advance(), clock.instant())
                : new ClockMove.Refused("clock.one-of-two");
    }

    private HttpResponse<?> refused(Visitor visitor, String key) {
        var language = visitor.language().spoken();
        return new Problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        key.replace('.', '-'),
                        messages.say(language, "clock.refused"),
                        messages.say(language, key),
                        "/clock")
                .response();
    }

    @Serdeable
    record Wanted(@Nullable String now, @Nullable String advance) {}

    @JsonInclude
    @Serdeable
    record Shown(Instant now, @Nullable Instant next) {}
}
