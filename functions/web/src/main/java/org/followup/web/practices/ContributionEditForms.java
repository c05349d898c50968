package org.followup.web.practices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.Offices;
import org.followup.core.practices.Audience;
import org.followup.core.practices.Contribution;
import org.followup.core.practices.ContributionContent;
import org.followup.core.practices.ContributionForm;
import org.followup.core.practices.ContributionText;
import org.followup.core.practices.EditContribution;
import org.followup.core.practices.ExchangePolicy;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The form in which an office edits what it shared. Of two at once the second sees both. */
@Controller("/exchange/{id}/edit")
@Produces(MediaType.TEXT_HTML)
final class ContributionEditForms {

    /** The version that was seen while writing; where both are shown, the one that is shown. */
    private static final String BASE = "draft";

    private final EditContribution editContribution;
    private final ContributionData data;
    private final SharedLines lines;
    private final Offices offices;
    private final SecretariatForms forms;
    private final Pages pages;

    ContributionEditForms(
            EditContribution editContribution,
            ContributionData data,
            SharedLines lines,
            Offices offices,
            SecretariatForms forms,
            Pages pages) {
        this.editContribution = editContribution;
        this.data = data;
        this.lines = lines;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String id) {
        var contribution = ours(visitor, id);
        var form = FilledForm.starting(filled(contribution));
        return show(visitor, HttpStatus.OK, contribution, form, Map.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                Visitor::member,
                posted,
                (status, form) -> show(visitor, status, ours(visitor, id), form, Map.of()),
                (fields, by) -> edit(visitor, ours(visitor, id), fields));
    }

    private HttpResponse<?> edit(Visitor visitor, Contribution contribution, FormFields fields) {
        var form = new TypedForm(fields.all(), visitor.language().spoken());
        var themes = lines.themes().names().keySet();
        return switch (ContributionForm.read(form, contribution.kind(), themes)) {
            case TypedForm.Reading.Faulty<ContributionContent>(var faults) ->
                    show(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            contribution,
                            new FilledForm(fields, faults),
                            Map.of());
            case TypedForm.Reading.Read<ContributionContent>(var content) -> {
                var command =
                        new EditContribution.Command(
                                visitor.member().identity(),
                                contribution.id(),
                                base(fields),
                                content);
                yield edited(visitor, contribution, fields, editContribution.edit(command));
            }
        };
    }

    private HttpResponse<?> edited(
            Visitor visitor,
            Contribution contribution,
            FormFields fields,
            EditContribution.Outcome outcome) {
        var page = "exchange/" + contribution.id();
        return switch (outcome) {
            case EditContribution.Outcome.Edited edited ->
                    pages.redirect(visitor, page + "?done=edited");
            case EditContribution.Outcome.AsBefore same -> pages.redirect(visitor, page);
            case EditContribution.Outcome.ChangedMeanwhile(var current) ->
                    show(
                            visitor,
                            HttpStatus.CONFLICT,
                            current,
                            FilledForm.faulty(fields, "form", "fault.exchange.changed"),
                            data.texts(current));
            case EditContribution.Outcome.Withdrawn withdrawn ->
                    show(
                            visitor,
                            HttpStatus.CONFLICT,
                            contribution,
                            FilledForm.faulty(fields, "form", "fault.exchange.withdrawn"),
                            Map.of());
            case EditContribution.Outcome.NotYourOffice() -> throw Refusal.notAllowed();
            case EditContribution.Outcome.NotFound() -> throw Refusal.notFound();
        };
    }

    private HttpResponse<String> show(
            Visitor visitor,
            HttpStatus status,
            Contribution contribution,
            FilledForm form,
            Map<ContributionText, String> theirs) {
        var view =
                new ContributionFormView(
                        contribution.kind(),
                        offices.find(contribution.office()).orElseThrow(),
                        Optional.of(contribution),
                        "",
                        theirs.isEmpty() && form.fields().has(BASE)
                                ? base(form.fields())
                                : contribution.version(),
                        Optional.empty(),
                        lines.themes(),
                        theirs,
                        form);
        return pages.show(visitor, status, "practices/form", view);
    }

    private Contribution ours(Visitor visitor, String id) {
        var contribution = data.readable(visitor, id);
        if (!ExchangePolicy.mayWriteFor(visitor.member().identity(), contribution.office())) {
            throw Refusal.notAllowed();
        }
        return contribution;
    }

    private Map<String, String> filled(Contribution contribution) {
        var fields = new HashMap<String, String>();
        data.texts(contribution).forEach((text, words) -> fields.put(text.key(), words));
        fields.put("theme", contribution.theme().value());
        fields.put("language", contribution.language().value());
        fields.put("contact", contribution.contact().name());
        if (contribution.audience() == Audience.PARTNERS_TOO) {
            fields.put("partners", "yes");
        }
        return fields;
    }

    private static int base(FormFields fields) {
        var sent = fields.get(BASE);
        return sent.matches("[0-9]{1,6}") ? Integer.parseInt(sent) : 0;
    }
}
