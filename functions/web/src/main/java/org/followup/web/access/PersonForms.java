package org.followup.web.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followup.core.access.AddPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonForm;
import org.followup.core.access.PersonForm.Newcomer;
import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.languages.Fault;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.Office;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.offices.ListedOffices;

/**
 * The form that adds a person to an office or to the secretariat. It opens to somebody who has
 * signed in lately: who is let in decides about everything else.
 */
@Controller("/people/new")
@Produces(MediaType.TEXT_HTML)
final class PersonForms {

    private static final String TEMPLATE = "access/new-person";

    private final AddPerson addPerson;
    private final ListedOffices offices;
    private final SecretariatForms forms;
    private final Pages pages;
    private final SecureRandom random;

    PersonForms(
            AddPerson addPerson,
            ListedOffices offices,
            SecretariatForms forms,
            Pages pages,
            SecureRandom random) {
        this.addPerson = addPerson;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
        this.random = random;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, @QueryValue(defaultValue = "") String office) {
        visitor.freshSecretariat();
        var start = Map.of("office", office, "invite", "yes");
        return show(visitor, HttpStatus.OK, FilledForm.starting(start));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, form),
                (fields, by) ->
                        visitor.secretariat().identity().fresh()
                                ? add(visitor, fields, by)
                                : show(
                                        visitor,
                                        HttpStatus.UNAUTHORIZED,
                                        FilledForm.faulty(fields, "form", "fault.not-fresh")));
    }

    private HttpResponse<?> add(Visitor visitor, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var known =
                offices.by(visitor.language().spoken()).stream()
                        .map(Office::id)
                        .collect(Collectors.toSet());
        return switch (PersonForm.read(typed, PersonId.random(random), known)) {
            case TypedForm.Reading.Faulty<Newcomer>(var faults) -> again(visitor, fields, faults);
            case TypedForm.Reading.Read<Newcomer>(Newcomer(var person, var grant, var invited)) ->
                    switch (addPerson.add(by, person, grant, invited)) {
                        case AddPerson.Outcome.Added added ->
                                pages.redirect(visitor, Done.PERSON.after(pageOf(grant)));
                        case AddPerson.Outcome.HasRoleAlready same ->
                                again(
                                        visitor,
                                        fields,
                                        List.of(Fault.at("role", "fault.role.has-already")));
                    };
        };
    }

    private static String pageOf(Grant grant) {
        return grant.office().map(office -> "offices/" + office).orElse("secretariat");
    }

    private HttpResponse<String> again(Visitor visitor, FormFields fields, List<Fault> faults) {
        var form = new FilledForm(fields, faults);
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, form);
    }

    private HttpResponse<String> show(Visitor visitor, HttpStatus status, FilledForm form) {
        var view = new NewPersonView(form, offices.by(visitor.language().spoken()));
        return pages.show(visitor, status, TEMPLATE, view);
    }
}
