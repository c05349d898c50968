package org.followup.web.forums;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Countries;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * The front page: days to the next forum, and countries by themes with what was reported, what is
 * due, what is late.
 */
@Controller
@Produces(MediaType.TEXT_HTML)
final class FrontPages {

    private final Forums forums;
    private final Offices offices;
    private final Progress progress;
    private final Optional<LookIn> lookIn;
    private final Pages pages;
    private final Clock clock;
    private final Countries countries;

    FrontPages(
            Forums forums,
            Offices offices,
            Progress progress,
            Optional<LookIn> lookIn,
            Pages pages,
            Clock clock,
            Messages messages) {
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.lookIn = lookIn;
        this.pages = pages;
        this.clock = clock;
        this.countries = new Countries(messages);
    }

    @Get("/")
    HttpResponse<String> front(Visitor visitor) {
        var all = forums.all();
        return pages.show(visitor, "forums/front", view(visitor, shown(all), all));
    }

    @Get("/forums/{id}")
    HttpResponse<String> forum(Visitor visitor, String id) {
        var all = forums.all();
        var found = all.stream().filter(forum -> forum.id().value().equals(id)).findFirst();
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
        return pages.show(visitor, "forums/front", view(visitor, found, all));
    }

    /** The latest forum that has rounds to follow; else the latest of all. */
    private static Optional<Forum> shown(List<Forum> all) {
        return all.stream()
                .filter(forum -> !forum.rounds().isEmpty())
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().reduce((earlier, later) -> later));
    }

    private FrontView view(Visitor visitor, Optional<Forum> forum, List<Forum> all) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var next = all.stream().filter(f -> !f.opensOn().isBefore(today)).findFirst();
        var people = lookIn.map(LookIn::people).orElse(List.of());
        return new FrontView(
                forum.map(f -> board(visitor.language(), f, today)), next, today, people);
    }

    private ForumBoard board(Language reader, Forum forum, LocalDate today) {
        var round = forum.current(today);
        var now = clock.instant();
        var rows =
                progress.scores(forum.id()).stream()
                        .flatMap(
                                score ->
                                        office(score)
                                                .map(
                                                        office ->
                                                                ForumBoard.row(
                                                                        forum, round, office, score,
                                                                        now))
                                                .stream())
                        .sorted(
                                Alphabet.of(reader)
                                        .by(
                                                row ->
                                                        countries.name(
                                                                        reader,
                                                                        row.office().country())
                                                                + " "
                                                                + row.office()
                                                                        .name()
                                                                        .in(reader)
                                                                        .text()))
                        .toList();
        return new ForumBoard(forum, round, rows);
    }

    private Optional<Office> office(Score score) {
        return offices.find(score.office());
    }
}
