package org.followup.web.letters;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Letters;
import org.followup.core.reminders.ForeseeNotices;
import org.followup.core.reminders.ForeseeReminders;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;

/** What goes out in the next 30 days: what waits already, and the planner run dry. */
@Controller("/letters/ahead")
@Produces(MediaType.TEXT_HTML)
final class AheadPages {

    private static final Duration AHEAD = Duration.ofDays(30);

    /** So that a page does not read a ledger in which very much waits. */
    private static final int MOST_WAITING = 2_000;

    private final Letters letters;
    private final LetterLines lines;
    private final ForeseeReminders reminders;
    private final ForeseeNotices notices;
    private final Pages pages;
    private final Clock clock;

    AheadPages(
            Letters letters,
            LetterLines lines,
            ForeseeReminders reminders,
            ForeseeNotices notices,
            Pages pages,
            Clock clock) {
        this.letters = letters;
        this.lines = lines;
        this.reminders = reminders;
        this.notices = notices;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> ahead(Visitor visitor) {
        visitor.secretariat();
        var now = clock.instant();
        var end = now.plus(AHEAD);
        var waiting = AheadView.Part.of(waiting(now), MOST_WAITING);
        var view =
                AheadView.of(
                        new AheadView.Part<>(
                                lines.of(waiting.shown()), waiting.total(), waiting.andMore()),
                        reminders.between(now, end),
                        notices.between(now, end));
        return pages.show(visitor, "letters/ahead", view);
    }

    /** A letter that waits for longer than a month is seen on the desk. */
    private List<Letter> waiting(Instant now) {
        return letters.due(now.plus(AHEAD), MOST_WAITING + 1).stream()
                .sorted(Comparator.comparing(Letter::notBefore))
                .toList();
    }
}
