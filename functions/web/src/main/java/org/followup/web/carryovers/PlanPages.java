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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.progress.CarryOverBoard;
import org.followup.core.progress.PlanCarryOver;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/**
 * The plan of a carry-over, a page of commitments at a time: a choice for each, kept as a draft.
 */
@Controller("/forums/{id}/carry-over")
@Produces(MediaType.TEXT_HTML)
final class PlanPages {

    private final PlanCarryOver planCarryOver;
    private final Boards boards;
    private final SecretariatForms forms;
    private final Pages pages;

    PlanPages(PlanCarryOver planCarryOver, Boards boards, SecretariatForms forms, Pages pages) {
        this.planCarryOver = planCarryOver;
        this.boards = boards;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> show(Visitor visitor, String id, @QueryValue(defaultValue = "1") String page) {
        visitor.secretariat();
        var board = boards.at(id);
        if (isUnderWay(board)) {
            return pages.redirect(visitor, path(board) + "/progress");
        }
        var lines = lines(board, number(board, page));
        var form = new FilledForm(fields(lines), Boards.faults(touched(lines)));
        return pages.show(visitor, PlanView.TEMPLATE, view(visitor, board, page, form));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, boards.at(id), form),
                (fields, by) -> save(visitor, boards.at(id), fields, by));
    }

    private HttpResponse<?> save(
            Visitor visitor, CarryOverBoard board, FormFields fields, Actor by) {
        var base = fields.get("base");
        var language = LanguageTag.of(visitor.language().spoken());
        var typed =
                lines(board, number(board, fields.get("page"))).stream()
                        .map(line -> typed(line, fields, language))
                        .filter(one -> isNew(board, one))
                        .toList();
        var outcome =
                planCarryOver.save(
                        by,
                        board.into().id(),
                        base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : 0,
                        typed);
        return switch (outcome) {
            case PlanCarryOver.Outcome.Saved saved ->
                    pages.redirect(visitor, path(board) + then(fields));
            case PlanCarryOver.Outcome.ChangedMeanwhile changed ->
                    again(
                            visitor,
                            HttpStatus.CONFLICT,
                            boards.at(board.into().id().value()),
                            FilledForm.faulty(fields, "form", "fault.carry-over.changed"));
            case PlanCarryOver.Outcome.BeingCarriedOut() ->
                    pages.redirect(visitor, path(board) + "/progress");
            case PlanCarryOver.Outcome.NotFound() -> throw Refusal.notFound();
            case PlanCarryOver.Outcome.Recorded recorded ->
                    throw new IllegalStateException(recorded.toString());
            case PlanCarryOver.Outcome.NothingToAgree() ->
                    throw new IllegalStateException("nobody asked");
        };
    }

    /** Where the pressed button leads. */
    private static String then(FormFields fields) {
        var then = fields.get("then");
        return then.matches("[0-9]{1,4}") ? "?page=" + then : "/review";
    }

    private static PlannedCarryOver typed(
            CarryOverBoard.Line line, FormFields fields, LanguageTag language) {
        var typed = new TreeMap<String, String>();
        for (var field : CarryOverForm.FIELDS) {
            var value = fields.get(line.reference() + "." + field).strip();
            var proposed =
                    value.isEmpty()
                            || (field.equals("way")
                                    && value.equals(CarryOverForm.Way.CONTINUE.name()))
                            || (field.equals("theme") && value.equals(line.row().theme().value()));
            if (!proposed) {
                typed.put(field, value);
            }
        }
        return new PlannedCarryOver(line.planned().into(), line.reference(), typed, language);
    }

    private static boolean isNew(CarryOverBoard board, PlannedCarryOver one) {
        return board.line(one.commitment())
                .filter(line -> !line.planned().fields().equals(one.fields()))
                .isPresent();
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, CarryOverBoard board, FilledForm form) {
        var view = view(visitor, board, form.typed("page"), form);
        return pages.show(visitor, status, PlanView.TEMPLATE, view);
    }

    private PlanView view(Visitor visitor, CarryOverBoard board, String page, FilledForm form) {
        var number = number(board, page);
        var groups = boards.grouped(lines(board, number), visitor.language().spoken());
        return new PlanView(board, groups, number, pages(board), form);
    }

    private static FormFields fields(List<CarryOverBoard.Line> lines) {
        var fields = new LinkedHashMap<String, String>();
        lines.forEach(
                line ->
                        line.planned()
                                .fields()
                                .forEach((f, v) -> fields.put(line.reference() + "." + f, v)));
        return FormFields.of(fields);
    }

    /** What nobody has typed anything for yet is not called wrong. */
    private static List<CarryOverBoard.Line> touched(List<CarryOverBoard.Line> lines) {
        return lines.stream().filter(line -> !line.planned().fields().isEmpty()).toList();
    }

    /** Whole offices follow each other, in the order in which they are carried over. */
    private static List<CarryOverBoard.Line> lines(CarryOverBoard board, int number) {
        var all = new ArrayList<>(board.lines());
        var from = Math.min(all.size(), (number - 1) * PlanView.MOST_ON_A_PAGE);
        return all.subList(from, Math.min(all.size(), from + PlanView.MOST_ON_A_PAGE));
    }

    private static int number(CarryOverBoard board, String typed) {
        var number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 1;
        return Math.clamp(number, 1, pages(board));
    }

    private static int pages(CarryOverBoard board) {
        return Math.max(1, Math.ceilDiv(board.lines().size(), PlanView.MOST_ON_A_PAGE));
    }

    private static boolean isUnderWay(CarryOverBoard board) {
        return board.plan().filter(CarryOverPlan::isUnderWay).isPresent();
    }

    static String path(CarryOverBoard board) {
        return path(board.into().id());
    }

    static String path(ForumId into) {
        return "forums/" + into + "/carry-over";
    }
}
