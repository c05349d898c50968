package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.languages.Language;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Score;
import org.followup.web.edge.Done;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Visitor;
import org.followup.web.offices.ListedOffices;

/** One round for the secretariat: its days, and the deadline in force of each office. */
@Controller("/forums/{forum}/rounds/{round}")
@Produces(MediaType.TEXT_HTML)
final class RoundPages {

    private final Rounds rounds;
    private final ListedOffices listed;
    private final Progress progress;
    private final Pages pages;
    private final Clock clock;

    RoundPages(Rounds rounds, ListedOffices listed, Progress progress, Pages pages, Clock clock) {
        this.rounds = rounds;
        this.listed = listed;
        this.progress = progress;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor,
            String forum,
            String round,
            @QueryValue(defaultValue = "") String done) {
        visitor.secretariat();
        var place = rounds.at(forum, round);
        var view =
                new RoundPageView(place, rows(place, visitor.language().spoken()), Done.of(done));
        return pages.show(visitor, "rounds/round", view);
    }

    /** Those that promised something, alphabetical as the reader reads. */
    private List<RoundPageView.Row> rows(Rounds.Place place, Language reader) {
        var forum = place.forum();
        var arranged = progress.arrangements(forum.id());
        var scores =
                progress.scores(forum.id()).stream()
                        .collect(Collectors.toMap(Score::office, Function.identity()));
        return listed.by(reader).stream()
                .flatMap(
                        office -> {
                            var none = Arrangements.none(forum.id(), office.id());
                            var deadline =
                                    new Deadline(
                                            place.round(),
                                            office,
                                            arranged.getOrDefault(office.id(), none));
                            return Stream.ofNullable(scores.get(office.id()))
                                    .map(score -> row(place, deadline, score));
                        })
                .toList();
    }

    private RoundPageView.Row row(Rounds.Place place, Deadline deadline, Score score) {
        var count = score.round(deadline.id());
        return new RoundPageView.Row(
                new Why(place.forum(), deadline, Map.of()),
                ReportingState.of(count, deadline, clock.instant()),
                count);
    }
}
