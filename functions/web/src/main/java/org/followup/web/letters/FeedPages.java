package org.followup.web.letters;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import org.followup.core.access.CalendarAddress;
import org.followup.core.access.Secret;
import org.followup.core.languages.Messages;
import org.followup.core.reminders.DueDays;
import org.followup.core.reminders.FindDueDays;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** The due days of one person, for a calendar program that knows the secret address. */
@Controller("/calendar/{secret}")
@Produces({"text/calendar", MediaType.TEXT_PLAIN})
final class FeedPages {

    private static final String TYPE = "text/calendar; charset=utf-8";

    private final CalendarAddress address;
    private final FindDueDays find;
    private final DueDays dueDays;
    private final Messages messages;
    private final Clock clock;

    FeedPages(
            CalendarAddress address,
            FindDueDays find,
            DueDays dueDays,
            Messages messages,
            Clock clock) {
        this.address = address;
        this.find = find;
        this.dueDays = dueDays;
        this.messages = messages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> fetch(Visitor visitor, String secret) {
        return switch (address.find(new Secret(secret))) {
            case CalendarAddress.Outcome.Found(var person) -> {
                var now = clock.instant();
                var language = person.language().spoken();
                yield HttpResponse.ok(dueDays.calendar(find.of(person, now), now, language))
                        .header(HttpHeaders.CONTENT_TYPE, TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600");
            }
            case CalendarAddress.Outcome.Ended() ->
                    HttpResponse.<String>status(HttpStatus.GONE)
                            .body(messages.say(visitor.language().spoken(), "calendar.ended"))
                            .header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                            .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
            case CalendarAddress.Outcome.Unknown() -> throw Refusal.notFound();
        };
    }
}
