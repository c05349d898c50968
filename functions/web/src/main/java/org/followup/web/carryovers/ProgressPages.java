package org.followup.web.carryovers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.offices.Office;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverBoard;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.offices.ListedOffices;

/** How far a carry-over is; what broke off goes on here. Afterwards both ends of each link. */
@Controller("/forums/{id}/carry-over/progress")
@Produces(MediaType.TEXT_HTML)
final class ProgressPages {

    private final CarryCommitmentsOver carry;
    private final Boards boards;
    private final ListedOffices offices;
    private final SecretariatForms forms;
    private final Pages pages;

    ProgressPages(
            CarryCommitmentsOver carry,
            Boards boards,
            ListedOffices offices,
            SecretariatForms forms,
            Pages pages) {
        this.carry = carry;
        this.boards = boards;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String id) {
        visitor.secretariat();
        var board = boards.at(id);
        var begun = board.plan().filter(plan -> plan.stage() != CarryOverPlan.Stage.PLANNED);
        return begun.isEmpty()
                ? pages.redirect(visitor, PlanPages.path(board))
                : pages.show(visitor, ProgressView.TEMPLATE, view(visitor, board, begun.get()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> goOn(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, id),
                (fields, by) -> {
                    var board = boards.at(id);
                    carry.goOn(by, board.into().id(), ReviewPages.AT_ONCE);
                    return pages.redirect(visitor, PlanPages.path(board) + "/progress");
                });
    }

    private ProgressView view(Visitor visitor, CarryOverBoard board, CarryOverPlan plan) {
        var groups =
                offices.by(visitor.language().spoken()).stream()
                        .map(office -> became(board, office))
                        .filter(one -> !one.ended().isEmpty() || !one.open().isEmpty())
                        .toList();
        return new ProgressView(board, plan, groups);
    }

    private static ProgressView.Became became(CarryOverBoard board, Office office) {
        var own = board.rows().stream().filter(row -> row.office().equals(office.id())).toList();
        var open =
                board.lines().stream()
                        .map(CarryOverBoard.Line::row)
                        .filter(row -> row.office().equals(office.id()))
                        .toList();
        return new ProgressView.Became(
                office,
                own.stream().filter(row -> row.lineage().isEnded()).toList(),
                List.copyOf(open));
    }
}
