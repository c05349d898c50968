package org.followup.web.carryovers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.stream.Collectors;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CarryOvers;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CommitmentRow;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.offices.ListedOffices;

/** How far a carry-over is that goes on aside. Afterwards both ends of each link. */
@Controller("/forums/{id}/carry-over/progress")
@Produces(MediaType.TEXT_HTML)
final class ProgressPages {

    private final CarryCommitmentsOver carry;
    private final CarryOvers carryOvers;
    private final Forums forums;
    private final Boards boards;
    private final ListedOffices offices;
    private final SecretariatForms forms;
    private final Pages pages;

    ProgressPages(
            CarryCommitmentsOver carry,
            CarryOvers carryOvers,
            Forums forums,
            Boards boards,
            ListedOffices offices,
            SecretariatForms forms,
            Pages pages) {
        this.carry = carry;
        this.carryOvers = carryOvers;
        this.forums = forums;
        this.boards = boards;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String id, @QueryValue(defaultValue = "1") String page) {
        visitor.secretariat();
        var into = ForumId.parse(id).flatMap(forums::find).orElseThrow(Refusal::notFound);
        var begun =
                carryOvers
                        .plan(into.id())
                        .filter(plan -> plan.stage() != CarryOverPlan.Stage.PLANNED);
        if (begun.isEmpty()) {
            return pages.redirect(visitor, PlanPages.path(into.id()));
        }
        var view =
                begun.get().isUnderWay()
                        ? new ProgressView(into, begun.get(), 0, Part.of(List.of(), page))
                        : done(visitor, into, begun.get(), page);
        return pages.show(visitor, ProgressView.TEMPLATE, view);
    }

    /** Asks for it once more, if it seems to stand still. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> again(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, id, "1"),
                (fields, by) -> {
                    var into = ForumId.parse(id).orElseThrow(Refusal::notFound);
                    carry.again(into);
                    return pages.redirect(visitor, PlanPages.path(into) + "/progress");
                });
    }

    /** What was told while it went on takes two reads; only now every commitment is looked at. */
    private ProgressView done(Visitor visitor, Forum into, CarryOverPlan plan, String page) {
        var board = boards.at(into.id().value());
        var rows =
                board.rows().stream()
                        .filter(row -> row.lineage().isEnded() || board.isOpen(row.reference()))
                        .collect(Collectors.groupingBy(CommitmentRow::office));
        var became =
                offices.by(visitor.language().spoken()).stream()
                        .flatMap(
                                office ->
                                        rows.getOrDefault(office.id(), List.of()).stream()
                                                .map(row -> new ProgressView.Became(office, row)))
                        .toList();
        return new ProgressView(into, plan, board.lines().size(), Part.of(became, page));
    }
}
