package org.followup.web.carryovers;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.languages.Fault;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverBoard;
import org.followup.core.progress.PlanCarryOver;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The review of a plan: offices are asked for their consent here, and it is carried out. */
@Controller("/forums/{id}/carry-over")
@Produces(MediaType.TEXT_HTML)
final class ReviewPages {

    /** So many mistakes are named at once; each stands at its commitment too. */
    private static final int MOST_FAULTS = 20;

    private final CarryCommitmentsOver carry;
    private final PlanCarryOver planCarryOver;
    private final Boards boards;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    ReviewPages(
            CarryCommitmentsOver carry,
            PlanCarryOver planCarryOver,
            Boards boards,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.carry = carry;
        this.planCarryOver = planCarryOver;
        this.boards = boards;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get("/review")
    HttpResponse<String> show(
            Visitor visitor, String id, @QueryValue(defaultValue = "1") String page) {
        visitor.freshSecretariat();
        var board = boards.at(id);
        return show(visitor, HttpStatus.OK, board, Boards.faults(board.lines()), page);
    }

    @Post("/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, boards.at(id), form),
                (fields, by) -> carryOut(visitor, boards.at(id), fields, by));
    }

    /** Asks the office of one commitment. */
    @Post("/consents")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> ask(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, boards.at(id), form),
                (fields, by) -> {
                    var board = boards.at(id);
                    var asked =
                            CommitmentReference.parse(fields.get("commitment"))
                                    .orElseThrow(Refusal::notFound);
                    planCarryOver.ask(by, board.into().id(), asked);
                    return pages.redirect(visitor, PlanPages.path(board) + "/review");
                });
    }

    private HttpResponse<?> carryOut(
            Visitor visitor, CarryOverBoard board, FormFields fields, Actor by) {
        if (!visitor.secretariat().identity().fresh()) {
            return mend(visitor, HttpStatus.UNAUTHORIZED, board, "fault.not-fresh");
        }
        var reviewed = fields.get("reviewed");
        var revision = reviewed.matches("[0-9]{1,9}") ? Integer.parseInt(reviewed) : 0;
        var into = board.into().id();
        return switch (carry.begin(by, into, revision)) {
            case CarryCommitmentsOver.Outcome.Under(var begun) ->
                    pages.redirect(visitor, PlanPages.path(board) + "/progress");
            case CarryCommitmentsOver.Outcome.NotReady(var now) ->
                    show(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            now,
                            now.needingConsent().isEmpty()
                                    ? Boards.faults(now.lines())
                                    : List.of(Fault.at("consents", "fault.carry-over.consent")));
            case CarryCommitmentsOver.Outcome.NoDeclaration() ->
                    unprocessable(visitor, board, "fault.carry-over.declaration");
            case CarryCommitmentsOver.Outcome.NothingOpen() ->
                    unprocessable(visitor, board, "fault.carry-over.nothing");
            case CarryCommitmentsOver.Outcome.ChangedMeanwhile changed ->
                    mend(visitor, HttpStatus.CONFLICT, board, "fault.carry-over.reviewed");
            case CarryCommitmentsOver.Outcome.NotFound() -> throw Refusal.notFound();
            case CarryCommitmentsOver.Outcome.NotBegun() -> throw Refusal.notFound();
        };
    }

    private HttpResponse<String> unprocessable(Visitor visitor, CarryOverBoard board, String key) {
        return mend(visitor, HttpStatus.UNPROCESSABLE_ENTITY, board, key);
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, CarryOverBoard board, FilledForm form) {
        return show(visitor, status, board, form.faults());
    }

    private HttpResponse<String> mend(
            Visitor visitor, HttpStatus status, CarryOverBoard board, String key) {
        return show(visitor, status, board, List.of(Fault.at("form", key)));
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, CarryOverBoard board, List<Fault> faults) {
        return show(visitor, status, board, faults, "1");
    }

    /** What has to be mended comes first, so that every mistake named stands on the first page. */
    private HttpResponse<String> show(
            Visitor visitor,
            HttpStatus status,
            CarryOverBoard board,
            List<Fault> faults,
            String page) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var ahead =
                board.from().rounds().stream()
                        .filter(round -> !round.dueOn().isBefore(today))
                        .toList();
        var ordered =
                boards.grouped(board.lines(), visitor.language().spoken()).stream()
                        .flatMap(group -> group.lines().stream())
                        .sorted(Comparator.comparing(CarryOverBoard.Line::isPossible))
                        .toList();
        var part = Part.of(ordered, page);
        var groups = boards.grouped(part.lines(), visitor.language().spoken());
        var named = faults.stream().limit(MOST_FAULTS).toList();
        var view = new ReviewView(board, part, groups, ahead, named);
        return pages.show(visitor, status, ReviewView.TEMPLATE, view);
    }
}
