package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.languages.Language;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RefreshCards;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Score;
import org.followup.web.edge.Done;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.forums.LadderWords;
import org.followup.web.offices.ListedOffices;

/** One round for the secretariat: its days, and the deadline in force of each office. */
@Controller("/forums/{forum}/rounds/{round}")
@Produces(MediaType.TEXT_HTML)
final class RoundPages {

    /** Cards that one request makes. */
    private static final int STEP = 50;

    private final Rounds rounds;
    private final ListedOffices listed;
    private final Progress progress;
    private final RefreshCards cards;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    RoundPages(
            Rounds rounds,
            ListedOffices listed,
            Progress progress,
            RefreshCards cards,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.rounds = rounds;
        this.listed = listed;
        this.progress = progress;
        this.cards = cards;
        this.forms = forms;
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
        return show(visitor, HttpStatus.OK, rounds.at(forum, round), Done.of(done));
    }

    /** Makes the next cards now; whoever cannot wait for the job goes on so. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> goOn(Visitor visitor, Posted posted, String forum, String round) {
        var place = rounds.at(forum, round);
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, place, Optional.empty()),
                (fields, by) -> {
                    var made = cards.some(place.forum().id(), STEP);
                    if (!made.failures().isEmpty()) {
                        throw made.failures().getFirst();
                    }
                    return pages.redirect(visitor, place.path());
                });
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Rounds.Place place, Optional<Done> done) {
        var scores = progress.scores(place.forum().id());
        var made = scores.stream().filter(card -> card.isOf(place.forum())).count();
        var rows = rows(place, scores, visitor.language().spoken());
        var today = LadderWords.today(clock);
        var view = new RoundPageView(place, rows, (int) made, scores.size(), today, done);
        return pages.show(visitor, status, "rounds/round", view);
    }

    /** Those that promised something, alphabetical as the reader reads. */
    private List<RoundPageView.Row> rows(Rounds.Place place, List<Score> cards, Language reader) {
        var forum = place.forum();
        var arranged = progress.arrangements(forum.id());
        var scores = cards.stream().collect(Collectors.toMap(Score::office, Function.identity()));
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
