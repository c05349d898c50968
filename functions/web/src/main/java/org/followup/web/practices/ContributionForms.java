package org.followup.web.practices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.followup.core.access.Identity;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.practices.ContributionContent;
import org.followup.core.practices.ContributionForm;
import org.followup.core.practices.ExchangePolicy;
import org.followup.core.practices.ShareContribution;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The form that shares a practice or asks a question; it stores itself as a draft. */
@Controller("/exchange/new")
@Produces(MediaType.TEXT_HTML)
final class ContributionForms {

    private final ShareContribution shareContribution;
    private final DraftedContributions drafted;
    private final FilledContribution filled;
    private final ContributionData data;
    private final SharedLines lines;
    private final Offices offices;
    private final SecretariatForms forms;
    private final Pages pages;

    ContributionForms(
            ShareContribution shareContribution,
            DraftedContributions drafted,
            FilledContribution filled,
            ContributionData data,
            SharedLines lines,
            Offices offices,
            SecretariatForms forms,
            Pages pages) {
        this.shareContribution = shareContribution;
        this.drafted = drafted;
        this.filled = filled;
        this.data = data;
        this.lines = lines;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor,
            @QueryValue(defaultValue = "PRACTICE") String kind,
            @QueryValue(defaultValue = "") String office,
            @QueryValue(defaultValue = "") String draft) {
        var who = ExchangePages.entered(visitor);
        var request = draft.isEmpty() ? data.newRequest() : draft;
        var about =
                new NewContribution(
                        visitor,
                        who,
                        office(who, office),
                        ExchangeSearch.Query.kind(kind),
                        request);
        return draft.isEmpty() ? filled.starting(about) : drafted.open(about);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                Visitor::member,
                posted,
                (status, form) -> filled.again(status, about(visitor, form.fields()), form),
                (fields, by) -> act(about(visitor, fields), fields));
    }

    private HttpResponse<?> act(NewContribution about, FormFields fields) {
        return switch (fields.get("action")) {
            case "autosave", "save" -> drafted.save(about, fields);
            case "discard" -> drafted.discard(about);
            default -> share(about, fields);
        };
    }

    private HttpResponse<?> share(NewContribution about, FormFields fields) {
        var form = new TypedForm(fields.all(), about.visitor().language().spoken());
        var themes = lines.themes().names().keySet();
        return switch (ContributionForm.read(form, about.kind(), themes)) {
            case TypedForm.Reading.Faulty<ContributionContent>(var faults) ->
                    filled.again(
                            HttpStatus.UNPROCESSABLE_ENTITY, about, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<ContributionContent>(var content) ->
                    share(about, fields, content);
        };
    }

    private HttpResponse<?> share(
            NewContribution about, FormFields fields, ContributionContent content) {
        var command =
                new ShareContribution.Command(
                        about.who(), about.request(), about.office().id(), content);
        return switch (shareContribution.share(command)) {
            case ShareContribution.Outcome.Shared(var shared) ->
                    pages.redirect(about.visitor(), "exchange/" + shared.id() + "?done=shared");
            case ShareContribution.Outcome.NotYourOffice() -> throw Refusal.notAllowed();
            case ShareContribution.Outcome.RequestIdReused() ->
                    filled.refused(HttpStatus.CONFLICT, about, fields, "fault.request.reused");
        };
    }

    private NewContribution about(Visitor visitor, FormFields fields) {
        var who = ExchangePages.entered(visitor);
        return new NewContribution(
                visitor,
                who,
                office(who, fields.get("office")),
                ExchangeSearch.Query.kind(fields.get("kind")),
                ContributionFields.request(fields));
    }

    /** The one that is asked for, or the first that somebody speaks for. */
    private Office office(Identity who, String asked) {
        return ExchangePolicy.offices(who).stream()
                .filter(office -> asked.isEmpty() || office.value().equals(asked))
                .findFirst()
                .flatMap(offices::find)
                .orElseThrow(Refusal::notAllowed);
    }
}
