package org.followup.local.outbox;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.followup.reminders.MailEventsFunction;
import org.followup.reminders.Reminding;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;
import org.jspecify.annotations.Nullable;

/** The buttons that play the mail service: the same function hears of it as on AWS. */
@Controller("/outbox")
@Produces(MediaType.TEXT_HTML)
final class MailEventForms {

    private final Outbox outbox;
    private final @Nullable Reminding reminding;
    private final Pages pages;
    private final Clock clock;

    MailEventForms(Outbox outbox, @Nullable Reminding reminding, Pages pages, Clock clock) {
        this.outbox = outbox;
        this.reminding = reminding;
        this.pages = pages;
        this.clock = clock;
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> play(Visitor visitor, FormFields form, String id) {
        var letter =
                outbox.find(id)
                        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, id));
        var event =
                MailEvent.named(form.get("event"))
                        .orElseThrow(
                                () ->
                                        new HttpStatusException(
                                                HttpStatus.UNPROCESSABLE_ENTITY, "event"));
        var now = clock.instant();
        tell(event.of(letter, now));
        outbox.told(id, event, now);
        return pages.redirect(visitor, "outbox/" + id);
    }

    private void tell(String event) {
        if (reminding == null) {
            return;
        }
        RequestStreamHandler function = new MailEventsFunction(reminding.events(), MailEvent.TOPIC);
        try {
            function.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    OutputStream.nullOutputStream(),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
