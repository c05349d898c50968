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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.languages.Alphabet;
import org.followup.core.languages.Countries;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
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
    private final ListedPartners partners;
    private final Optional<LookIn> lookIn;
    private final Pages pages;
    private final Clock clock;
    private final Countries countries;

    FrontPages(
            Forums forums,
            Offices offices,
            Progress progress,
            ListedPartners partners,
            Optional<LookIn> lookIn,
            Pages pages,
            Clock clock,
            Messages messages) {
        this.forums = forums;
        this.offices = offices;
        this.progress = progress;
        this.partners = partners;
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
        var known =
                forum.isEmpty()
                        ? Map.<OfficeId, Office>of()
                        : offices.all().stream()
                                .collect(Collectors.toMap(Office::id, Function.identity()));
        var scores = forum.map(f -> progress.scores(f.id())).orElse(List.of());
        return new FrontView(
                forum.map(f -> board(visitor.language(), f, scores, known, today)),
                forum.map(f -> Latest.of(f, scores, known, visitor.identity(), clock.instant()))
                        .orElse(List.of()),
                forum.map(f -> partners.of(f.id(), visitor.language())).orElse(List.of()),
                next,
                today,
                people);
    }

    private ForumBoard board(
            Language reader,
            Forum forum,
            List<Score> scores,
            Map<OfficeId, Office> known,
            LocalDate today) {
        var round = forum.current(today);
        var now = clock.instant();
        var rows =
                scores.stream()
                        .filter(score -> known.containsKey(score.office()))
                        .map(
                                score ->
                                        ForumBoard.row(
                                                forum,
                                                round,
                                                Objects.requireNonNull(known.get(score.office())),
                                                score,
                                                now))
                        .sorted(Alphabet.of(reader).by(row -> name(reader, row.office())))
                        .toList();
        return new ForumBoard(forum, round, rows);
    }

    private String name(Language reader, Office office) {
        return countries.name(reader, office.country()) + " " + office.name().in(reader).text();
    }
}
