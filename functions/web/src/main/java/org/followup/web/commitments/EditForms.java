package org.followup.web.commitments;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.CommitmentForm;
import org.followup.core.progress.EditCommitment;
import org.followup.core.progress.NewCommitment;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.forums.ListedPartners;
import org.followup.web.offices.ListedOffices;

/** The form that corrects a commitment; its reference, lead office and theme stay. */
@Controller("/commitments/{reference}/edit")
@Produces(MediaType.TEXT_HTML)
final class EditForms {

    private static final String TEMPLATE = "commitments/edit-commitment";

    private final EditCommitment editCommitment;
    private final Commitments commitments;
    private final Forums forums;
    private final ListedOffices offices;
    private final ListedPartners partners;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    EditForms(
            EditCommitment editCommitment,
            Commitments commitments,
            Forums forums,
            ListedOffices offices,
            ListedPartners partners,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.editCommitment = editCommitment;
        this.commitments = commitments;
        this.forums = forums;
        this.offices = offices;
        this.partners = partners;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference) {
        visitor.secretariat();
        var found = found(reference);
        var fields = CommitmentFields.of(found, visitor.language().spoken());
        var form = new FilledForm(fields, List.of());
        return pages.show(visitor, TEMPLATE, view(found, visitor, form));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String reference, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) ->
                        pages.show(
                                visitor, status, TEMPLATE, view(found(reference), visitor, form)),
                (fields, by) -> edit(visitor, found(reference), fields, by));
    }

    private HttpResponse<?> edit(Visitor visitor, Commitment now, FormFields fields, Actor by) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var view = view(now, visitor, new FilledForm(fields, List.of()));
        if (!fields.get("office").equals(now.office().value())) {
            return again(visitor, view.with("form", "fault.commitment.lead"));
        }
        return switch (CommitmentForm.read(typed, view.choices(), today)) {
            case TypedForm.Reading.Faulty<NewCommitment>(var faults) ->
                    again(visitor, view.with(faults));
            case TypedForm.Reading.Read<NewCommitment>(var wanted) ->
                    fields.get("seen").equals(CommitmentFields.seen(now))
                            ? answer(
                                    visitor,
                                    view,
                                    editCommitment.edit(by, now.reference(), now, wanted))
                            : again(visitor, view.with("form", "fault.commitment.changed"));
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, NewCommitmentView view, EditCommitment.Outcome outcome) {
        return switch (outcome) {
            case EditCommitment.Outcome.Edited(var commitment) ->
                    pages.redirect(visitor, "commitments/" + commitment.reference());
            case EditCommitment.Outcome.AsBefore(var commitment) ->
                    pages.redirect(visitor, "commitments/" + commitment.reference());
            case EditCommitment.Outcome.NoSuchCommitment() -> throw Refusal.notFound();
            case EditCommitment.Outcome.ChangedMeanwhile changed ->
                    again(visitor, view.with("form", "fault.commitment.changed"));
            case EditCommitment.Outcome.IndicatorReportedOn reported ->
                    again(visitor, view.with("form", "fault.indicator.reported"));
        };
    }

    private HttpResponse<String> again(Visitor visitor, NewCommitmentView view) {
        return pages.show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE, view);
    }

    private Commitment found(String reference) {
        return CommitmentReference.parse(reference)
                .flatMap(commitments::find)
                .orElseThrow(Refusal::notFound);
    }

    private NewCommitmentView view(Commitment commitment, Visitor visitor, FilledForm form) {
        var forum = forums.find(commitment.forum()).orElseThrow();
        return new NewCommitmentView(
                forum,
                forums.articles(forum.id()),
                offices.by(visitor.language().spoken()),
                partners.of(
                        forum.id(), commitment.plan().supporters(), visitor.language().spoken()),
                form);
    }
}
