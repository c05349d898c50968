package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.List;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Standing;
import org.followup.web.edge.Done;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * One office in one round: its deadline and why it is that day, for the secretariat and for the
 * office itself; each is offered what they may do about it.
 */
@Controller("/forums/{forum}/rounds/{round}/offices/{office}")
@Produces(MediaType.TEXT_HTML)
final class OfficeRoundPages {

    private final Rounds rounds;
    private final Progress progress;
    private final Pages pages;
    private final Clock clock;

    OfficeRoundPages(Rounds rounds, Progress progress, Pages pages, Clock clock) {
        this.rounds = rounds;
        this.progress = progress;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor,
            String forum,
            String round,
            String office,
            @QueryValue(defaultValue = "") String done) {
        var who = visitor.member().identity();
        var place = rounds.at(forum, round);
        var deadline = rounds.deadline(place, office);
        if (!who.mayRead(deadline.office().id())) {
            throw Refusal.notAllowed();
        }
        var view =
                new OfficeRoundView(
                        place,
                        rounds.why(place.forum(), deadline),
                        rounds.declined(deadline),
                        reports(place, deadline),
                        deadline.isOpen(clock.instant()),
                        who.isSecretariat(),
                        who.mayWriteFor(deadline.office().id()),
                        Done.of(done));
        return pages.show(visitor, "rounds/office", view);
    }

    private List<OfficeRoundView.Report> reports(Rounds.Place place, Deadline deadline) {
        return progress.rows(deadline.office().id(), place.forum().id()).stream()
                .map(row -> new Standing(row, place.forum().rounds(), deadline.arrangements()))
                .map(
                        standing ->
                                new OfficeRoundView.Report(
                                        standing.row(),
                                        ReportingState.of(
                                                standing, deadline, clock.instant(), false)))
                .toList();
    }
}
