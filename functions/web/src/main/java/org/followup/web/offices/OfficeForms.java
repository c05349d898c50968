package org.followup.web.offices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeForm;
import org.followup.core.offices.RegisterOffice;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The form that registers an office. */
@Controller("/offices/new")
@Produces(MediaType.TEXT_HTML)
final class OfficeForms {

    private static final String TEMPLATE = "offices/new-office";

    private final RegisterOffice registerOffice;
    private final SecretariatForms forms;
    private final Pages pages;

    OfficeForms(RegisterOffice registerOffice, SecretariatForms forms, Pages pages) {
        this.registerOffice = registerOffice;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor) {
        visitor.secretariat();
        return pages.show(visitor, TEMPLATE, NewOfficeView.of(FilledForm.starting(Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> pages.show(visitor, status, TEMPLATE, NewOfficeView.of(form)),
                (fields, by) -> register(visitor, fields, by));
    }

    private HttpResponse<?> register(Visitor visitor, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (OfficeForm.read(typed)) {
            case TypedForm.Reading.Faulty<Office>(var faults) ->
                    again(visitor, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Office>(var office) ->
                    switch (registerOffice.register(by, office)) {
                        case RegisterOffice.Outcome.Registered registered ->
                                pages.redirect(
                                        visitor, Done.OFFICE.after("offices/" + office.id()));
                        case RegisterOffice.Outcome.IdTaken() ->
                                again(
                                        visitor,
                                        FilledForm.faulty(fields, "code", "fault.office.taken"));
                    };
        };
    }

    private HttpResponse<String> again(Visitor visitor, FilledForm form) {
        return pages.show(
                visitor, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE, NewOfficeView.of(form));
    }
}
