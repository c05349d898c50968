package org.followup.web.carryovers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Recognise;
import org.followup.core.commitments.Commitments;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.history.Actor;
import org.followup.core.languages.Fault;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CarryOverBoard;
import org.followup.core.progress.PlanCarryOver;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** On which an office agrees, or not, that its commitment goes into one that another leads. */
@Controller("/offices/{office}/merges/{forum}")
@Produces(MediaType.TEXT_HTML)
final class MergeConsentForms {

    private final PlanCarryOver planCarryOver;
    private final Boards boards;
    private final Offices offices;
    private final Commitments commitments;
    private final SecretariatForms forms;
    private final Pages pages;

    MergeConsentForms(
            PlanCarryOver planCarryOver,
            Boards boards,
            Offices offices,
            Commitments commitments,
            SecretariatForms forms,
            Pages pages) {
        this.planCarryOver = planCarryOver;
        this.boards = boards;
        this.offices = offices;
        this.commitments = commitments;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String office, String forum) {
        allowed(visitor, office);
        return show(visitor, HttpStatus.OK, found(office), boards.at(forum), List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String office, String forum, Posted posted) {
        return forms.act(
                visitor,
                asking -> allowed(asking, office),
                posted,
                (status, form) ->
                        show(visitor, status, found(office), boards.at(forum), form.faults()),
                (fields, by) -> answer(visitor, found(office), boards.at(forum), fields, by));
    }

    private HttpResponse<?> answer(
            Visitor visitor, Office office, CarryOverBoard board, FormFields fields, Actor by) {
        var own =
                consents(office, board).stream()
                        .filter(c -> c.commitment().value().equals(fields.get("commitment")))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        var said = fields.get("answer");
        if (!said.equals("yes") && !said.equals("no")) {
            var fault = Fault.at(own.commitment() + "-answer", "fault.merge.answer");
            return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, office, board, List.of(fault));
        }
        var path = "offices/" + office.id() + "/merges/" + board.into().id();
        return switch (planCarryOver.answer(
                by, board.into().id(), own.commitment(), said.equals("yes"))) {
            case PlanCarryOver.Outcome.Recorded recorded -> pages.redirect(visitor, path);
            case PlanCarryOver.Outcome.BeingCarriedOut() ->
                    show(
                            visitor,
                            HttpStatus.CONFLICT,
                            office,
                            board,
                            List.of(Fault.at("form", "fault.merge.over")));
            case PlanCarryOver.Outcome.NotFound() -> throw Refusal.notFound();
            case PlanCarryOver.Outcome.NothingToAgree() -> throw Refusal.notFound();
            case PlanCarryOver.Outcome.Saved saved -> throw new IllegalStateException();
            case PlanCarryOver.Outcome.ChangedMeanwhile c -> throw new IllegalStateException();
        };
    }

    private HttpResponse<String> show(
            Visitor visitor,
            HttpStatus status,
            Office office,
            CarryOverBoard board,
            List<Fault> faults) {
        var asked =
                consents(office, board).stream()
                        .map(
                                consent ->
                                        new MergesView.Asked(
                                                consent,
                                                commitments
                                                        .find(consent.commitment())
                                                        .orElseThrow(),
                                                commitments.find(consent.lead()).orElseThrow()))
                        .toList();
        var view = new MergesView(office, board.into(), asked, faults);
        return pages.show(visitor, status, MergesView.TEMPLATE, view);
    }

    private static List<MergeConsent> consents(Office office, CarryOverBoard board) {
        return board.rows().stream()
                .map(row -> board.consent(row.reference()))
                .flatMap(Optional::stream)
                .filter(consent -> consent.office().equals(office.id()))
                .toList();
    }

    private Office found(String id) {
        return OfficeId.parse(id).flatMap(offices::find).orElseThrow(Refusal::notFound);
    }

    /** Whoever writes for the office. */
    private static Recognise.SignedIn allowed(Visitor visitor, String id) {
        var member = visitor.member();
        var office = OfficeId.parse(id).orElseThrow(Refusal::notFound);
        if (!member.identity().mayWriteFor(office)) {
            throw Refusal.notAllowed();
        }
        return member;
    }
}
