package org.followup.web.offices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.EditOffice;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeForm;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.OfficeRegistered;
import org.followup.core.offices.Offices;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.Filling;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Seen;
import org.followup.web.edge.Visitor;

/** The form that corrects an office. */
@Controller("/offices/{id}/edit")
@Produces(MediaType.TEXT_HTML)
final class OfficeEditForms {

    private static final String TEMPLATE = "offices/edit-office";

    private final EditOffice editOffice;
    private final Offices offices;
    private final SecretariatForms forms;
    private final Pages pages;

    OfficeEditForms(EditOffice editOffice, Offices offices, SecretariatForms forms, Pages pages) {
        this.editOffice = editOffice;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String id) {
        visitor.secretariat();
        var form = new FilledForm(filled(found(id)), List.of());
        return pages.show(visitor, TEMPLATE, NewOfficeView.of(form));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> pages.show(visitor, status, TEMPLATE, NewOfficeView.of(form)),
                (fields, by) -> edit(visitor, found(id), fields, by));
    }

    private HttpResponse<?> edit(Visitor visitor, Office now, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (OfficeForm.correction(typed, now.id())) {
            case TypedForm.Reading.Faulty<Office>(var faults) ->
                    again(visitor, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Office>(var wanted) ->
                    fields.get(Seen.FIELD).equals(seen(now))
                            ? answer(visitor, now, fields, editOffice.edit(by, now, wanted))
                            : changed(visitor, fields);
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, Office now, FormFields fields, EditOffice.Outcome outcome) {
        return switch (outcome) {
            case EditOffice.Outcome.Edited edited ->
                    pages.redirect(visitor, Done.CORRECTED.after("offices/" + now.id()));
            case EditOffice.Outcome.AsBefore same -> pages.redirect(visitor, "offices/" + now.id());
            case EditOffice.Outcome.NoSuchOffice() -> throw Refusal.notFound();
            case EditOffice.Outcome.ChangedMeanwhile changed -> changed(visitor, fields);
        };
    }

    private HttpResponse<String> changed(Visitor visitor, FormFields fields) {
        var form = FilledForm.faulty(fields, "form", "fault.register.changed");
        return pages.show(visitor, HttpStatus.CONFLICT, TEMPLATE, NewOfficeView.of(form));
    }

    private HttpResponse<String> again(Visitor visitor, FilledForm form) {
        return pages.show(
                visitor, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE, NewOfficeView.of(form));
    }

    private Office found(String id) {
        return OfficeId.parse(id).flatMap(offices::find).orElseThrow(Refusal::notFound);
    }

    static String seen(Office office) {
        return Seen.of(new OfficeRegistered(office).what());
    }

    private static FormFields filled(Office office) {
        return new Filling()
                .put(Seen.FIELD, seen(office))
                .names("name", office.name())
                .put("country", office.country())
                .put("zone", office.zone().getId())
                .fields();
    }
}
