package org.followup.web.progress;

import io.micronaut.http.HttpRequest;
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
import org.followup.core.forums.Round;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;
import org.jspecify.annotations.Nullable;

/** For the secretariat: offices by rounds, with the last letter to each and the next. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ReadinessPages {

    private final Forums forums;
    private final ReadinessData data;
    private final Pages pages;
    private final Clock clock;

    ReadinessPages(Forums forums, ReadinessData data, Pages pages, Clock clock) {
        this.forums = forums;
        this.data = data;
        this.pages = pages;
        this.clock = clock;
    }

    /** The latest forum that has rounds; else the latest of all. */
    @Get("/readiness")
    HttpResponse<String> latest(Visitor visitor, HttpRequest<?> request) {
        visitor.secretariat();
        var all = forums.all();
        var shown =
                all.stream()
                        .filter(forum -> !forum.rounds().isEmpty())
                        .reduce((earlier, later) -> later)
                        .or(() -> all.stream().reduce((earlier, later) -> later));
        return show(visitor, request, shown, all);
    }

    @Get("/forums/{id}/readiness")
    HttpResponse<String> ofForum(Visitor visitor, HttpRequest<?> request, String id) {
        visitor.secretariat();
        var all = forums.all();
        var found = all.stream().filter(forum -> forum.id().value().equals(id)).findFirst();
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
        return show(visitor, request, found, all);
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpRequest<?> request, Optional<Forum> shown, List<Forum> all) {
        var others = all.stream().filter(forum -> !shown.equals(Optional.of(forum))).toList();
        var round = shown.flatMap(forum -> round(forum, request.getParameters().get("round")));
        var rows =
                round.map(chosen -> data.rows(visitor.language(), shown.orElseThrow(), chosen))
                        .orElse(List.of());
        return pages.show(
                visitor, "progress/readiness", new ReadinessView(shown, others, round, rows));
    }

    private Optional<Round> round(Forum forum, @Nullable String chosen) {
        if (chosen == null) {
            return forum.current(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        var found = forum.rounds().stream().filter(r -> r.id().value().equals(chosen)).findFirst();
        if (found.isEmpty()) {
            throw Refusal.notFound();
        }
        return found;
    }
}
