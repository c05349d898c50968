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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.Grant;
import org.followup.core.access.LetPersonGo;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonForm;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Term;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/**
 * One person: name, address and language are corrected here, a role or all links are ended, and the
 * person leaves. It opens to a member of the secretariat who has signed in lately.
 */
@Controller("/people/{id}")
@Produces(MediaType.TEXT_HTML)
final class PersonPages {

    private static final String TEMPLATE = "access/person";

    private final People people;
    private final Offices offices;
    private final CorrectPerson correctPerson;
    private final LetPersonGo letPersonGo;
    private final SecretariatForms forms;
    private final Pages pages;

    PersonPages(
            People people,
            Offices offices,
            CorrectPerson correctPerson,
            LetPersonGo letPersonGo,
            SecretariatForms forms,
            Pages pages) {
        this.people = people;
        this.offices = offices;
        this.correctPerson = correctPerson;
        this.letPersonGo = letPersonGo;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor, String id, @QueryValue(defaultValue = "") String done) {
        visitor.freshSecretariat();
        var person = person(id);
        var filled =
                FilledForm.starting(
                        Map.of(
                                "name", person.name(),
                                "address", person.address().value(),
                                "language", person.language().tag()));
        return pages.show(visitor, TEMPLATE, view(person, filled, Done.of(done)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, person(id), form),
                (fields, by) ->
                        visitor.secretariat().identity().fresh()
                                ? act(visitor, person(id), fields, by)
                                : show(
                                        visitor,
                                        HttpStatus.UNAUTHORIZED,
                                        person(id),
                                        FilledForm.faulty(fields, "form", "fault.not-fresh")));
    }

    private HttpResponse<?> act(Visitor visitor, Person person, FormFields fields, Actor by) {
        return switch (fields.get("action")) {
            case "leave" -> leave(visitor, person, fields, by);
            case "end" -> end(visitor, person, fields, by);
            case "links" -> endLinks(visitor, person, by);
            default -> correct(visitor, person, fields, by);
        };
    }

    private HttpResponse<?> correct(Visitor visitor, Person person, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (PersonForm.corrected(typed)) {
            case TypedForm.Reading.Faulty<PersonForm.Corrected>(var faults) ->
                    again(visitor, person, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<PersonForm.Corrected>(var read) ->
                    switch (correctPerson.correct(
                            by, person.id(), read.name(), read.address(), read.language())) {
                        case CorrectPerson.Outcome.Corrected done ->
                                pages.redirect(visitor, Done.CORRECTED.after(path(person)));
                        case CorrectPerson.Outcome.AsBefore same ->
                                pages.redirect(visitor, Done.CORRECTED.after(path(person)));
                        case CorrectPerson.Outcome.NoSuchPerson() -> throw Refusal.notFound();
                    };
        };
    }

    private HttpResponse<?> endLinks(Visitor visitor, Person person, Actor by) {
        return switch (correctPerson.endLinks(by, person.id())) {
            case CorrectPerson.Outcome.Corrected done ->
                    pages.redirect(visitor, Done.LINKS.after(path(person)));
            case CorrectPerson.Outcome.AsBefore same ->
                    pages.redirect(visitor, Done.LINKS.after(path(person)));
            case CorrectPerson.Outcome.NoSuchPerson() -> throw Refusal.notFound();
        };
    }

    private HttpResponse<?> end(Visitor visitor, Person person, FormFields fields, Actor by) {
        var role =
                Arrays.stream(Role.values())
                        .filter(one -> one.name().equals(fields.get("role")))
                        .findFirst();
        var office = OfficeId.parse(fields.get("office"));
        if (role.isEmpty() || (role.get().belongsToAnOffice() && office.isEmpty())) {
            throw Refusal.notFound();
        }
        return answer(
                visitor,
                person,
                fields,
                letPersonGo.end(by, person.id(), new Grant(role.get(), office)));
    }

    private HttpResponse<?> leave(Visitor visitor, Person person, FormFields fields, Actor by) {
        return fields.all("sure").contains("yes")
                ? answer(visitor, person, fields, letPersonGo.leave(by, person.id()))
                : again(
                        visitor,
                        person,
                        FilledForm.faulty(fields, "sure-yes", "fault.person.sure"));
    }

    private HttpResponse<?> answer(
            Visitor visitor, Person person, FormFields fields, LetPersonGo.Outcome outcome) {
        return switch (outcome) {
            case LetPersonGo.Outcome.RoleOver over ->
                    pages.redirect(visitor, Done.ROLE.after(path(person)));
            case LetPersonGo.Outcome.Left(var former) ->
                    pages.redirect(
                            visitor,
                            Done.LEFT.after(
                                    former.roles().stream()
                                            .flatMap(grant -> grant.office().stream())
                                            .findFirst()
                                            .map(office -> "offices/" + office)
                                            .orElse("secretariat")));
            case LetPersonGo.Outcome.NoSuchPerson() -> throw Refusal.notFound();
            case LetPersonGo.Outcome.NoSuchRole() ->
                    pages.redirect(visitor, Done.ROLE.after(path(person)));
            case LetPersonGo.Outcome.LastOfSecretariat() ->
                    again(
                            visitor,
                            person,
                            FilledForm.faulty(filled(person, fields), "form", "fault.person.last"));
        };
    }

    /** The buttons about a role stand in forms of their own, which bring no name. */
    private static FormFields filled(Person person, FormFields fields) {
        return fields.has("name")
                ? fields
                : FormFields.of(
                        Map.of(
                                "name", person.name(),
                                "address", person.address().value(),
                                "language", person.language().tag()));
    }

    private HttpResponse<String> again(Visitor visitor, Person person, FilledForm form) {
        var whole = new FilledForm(filled(person, form.fields()), form.faults());
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, person, whole);
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Person person, FilledForm form) {
        return pages.show(visitor, status, TEMPLATE, view(person, form, Optional.empty()));
    }

    private PersonView view(Person person, FilledForm form, Optional<Done> done) {
        var roles =
                person.grants().stream()
                        .sorted(Grant.ORDER)
                        .map(
                                grant ->
                                        new PersonView.Held(
                                                grant,
                                                grant.office().flatMap(offices::find),
                                                person.terms().getOrDefault(grant, Term.OPEN)))
                        .toList();
        return new PersonView(person, roles, form, done);
    }

    private static String path(Person person) {
        return "people/" + person.id();
    }

    private Person person(String id) {
        return PersonId.parse(id).flatMap(people::find).orElseThrow(Refusal::notFound);
    }
}
