package org.followup.web.commitments;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Map;
import org.followup.core.commitments.ClosingForm;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.EndCommitment;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The form that withdraws a commitment, or names the one that stands for it. */
@Controller("/commitments/{reference}/end")
@Produces(MediaType.TEXT_HTML)
final class EndForms {

    private final EndCommitment endCommitment;
    private final Commitments commitments;
    private final Forums forums;
    private final SecretariatForms forms;
    private final Pages pages;

    EndForms(
            EndCommitment endCommitment,
            Commitments commitments,
            Forums forums,
            SecretariatForms forms,
            Pages pages) {
        this.endCommitment = endCommitment;
        this.commitments = commitments;
        this.forums = forums;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference) {
        visitor.freshSecretariat();
        var form = FilledForm.starting(Map.of());
        return pages.show(visitor, EndView.TEMPLATE, view(found(reference), form));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String reference, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, found(reference), form),
                (fields, by) -> end(visitor, found(reference), fields, by));
    }

    private HttpResponse<?> end(Visitor visitor, Commitment found, FormFields fields, Actor by) {
        if (!visitor.secretariat().identity().fresh()) {
            var form = FilledForm.faulty(fields, "form", "fault.not-fresh");
            return again(visitor, HttpStatus.UNAUTHORIZED, found, form);
        }
        var language = visitor.language().spoken();
        return switch (ClosingForm.read(new TypedForm(fields.all(), language))) {
            case TypedForm.Reading.Faulty<ClosingForm.Content>(var faults) ->
                    mend(visitor, found, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<ClosingForm.Content>(var typed) -> {
                var reason = new ArrangeRound.Reason(LanguageTag.of(language), typed.reason());
                yield answer(
                        visitor,
                        found,
                        fields,
                        endCommitment.end(by, found.reference(), typed.choice(), reason));
            }
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, Commitment found, FormFields fields, EndCommitment.Outcome outcome) {
        return switch (outcome) {
            case EndCommitment.Outcome.Ended(var reference, var ending) ->
                    pages.redirect(visitor, "commitments/" + reference);
            case EndCommitment.Outcome.Refused(var why) ->
                    mend(visitor, found, new FilledForm(fields, List.of(EndingFaults.of(why))));
        };
    }

    private HttpResponse<String> mend(Visitor visitor, Commitment found, FilledForm form) {
        return again(visitor, HttpStatus.UNPROCESSABLE_ENTITY, found, form);
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, Commitment found, FilledForm form) {
        return pages.show(visitor, status, EndView.TEMPLATE, view(found, form));
    }

    private Commitment found(String reference) {
        return CommitmentReference.parse(reference)
                .flatMap(commitments::find)
                .orElseThrow(Refusal::notFound);
    }

    private EndView view(Commitment commitment, FilledForm form) {
        return new EndView(commitment, forums.find(commitment.forum()).orElseThrow(), form);
    }
}
