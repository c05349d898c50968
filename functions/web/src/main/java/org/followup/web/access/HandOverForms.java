package org.followup.web.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import org.followup.core.access.Grant;
import org.followup.core.access.HandOverRole;
import org.followup.core.access.People;
import org.followup.core.access.PersonForm;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
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

/** Hands a role at an office over to the next person, with days on which both hold it. */
@Controller("/people/{id}/hand-over/{office}/{role}")
@Produces(MediaType.TEXT_HTML)
final class HandOverForms {

    private static final String TEMPLATE = "access/hand-over";

    private final People people;
    private final Offices offices;
    private final HandOverRole handOverRole;
    private final SecretariatForms forms;
    private final Pages pages;
    private final SecureRandom random;

    HandOverForms(
            People people,
            Offices offices,
            HandOverRole handOverRole,
            SecretariatForms forms,
            Pages pages,
            SecureRandom random) {
        this.people = people;
        this.offices = offices;
        this.handOverRole = handOverRole;
        this.forms = forms;
        this.pages = pages;
        this.random = random;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String id, String office, String role) {
        visitor.freshSecretariat();
        return pages.show(visitor, TEMPLATE, view(id, office, role, FilledForm.starting(Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id, String office, String role) {
        return forms.act(
                visitor,
                posted,
                (status, form) ->
                        pages.show(visitor, status, TEMPLATE, view(id, office, role, form)),
                (fields, by) -> {
                    var view = view(id, office, role, new FilledForm(fields, java.util.List.of()));
                    return visitor.secretariat().identity().fresh()
                            ? handOver(visitor, view, fields, by)
                            : pages.show(
                                    visitor,
                                    HttpStatus.UNAUTHORIZED,
                                    TEMPLATE,
                                    with(
                                            view,
                                            FilledForm.faulty(fields, "form", "fault.not-fresh")));
                });
    }

    private HttpResponse<?> handOver(
            Visitor visitor, HandOverView view, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (PersonForm.successor(typed, PersonId.random(random))) {
            case TypedForm.Reading.Faulty<PersonForm.Successor>(var faults) ->
                    again(visitor, with(view, new FilledForm(fields, faults)));
            case TypedForm.Reading.Read<PersonForm.Successor>(var next) -> {
                var command =
                        new HandOverRole.Command(
                                view.office().id(),
                                view.role(),
                                view.person().id(),
                                next.person(),
                                next.startsOn(),
                                next.endsOn());
                yield answer(visitor, view, fields, handOverRole.handOver(by, command));
            }
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, HandOverView view, FormFields fields, HandOverRole.Outcome outcome) {
        return switch (outcome) {
            case HandOverRole.Outcome.HandedOver done ->
                    pages.redirect(visitor, Done.HAND_OVER.after("offices/" + view.office().id()));
            case HandOverRole.Outcome.NotHeld() -> throw Refusal.notFound();
            case HandOverRole.Outcome.SamePerson() ->
                    again(
                            visitor,
                            with(view, FilledForm.faulty(fields, "name", "fault.hand-over.same")));
            case HandOverRole.Outcome.HasRoleAlready already ->
                    again(
                            visitor,
                            with(
                                    view,
                                    FilledForm.faulty(fields, "name", "fault.role.has-already")));
            case HandOverRole.Outcome.Gap() ->
                    again(
                            visitor,
                            with(view, FilledForm.faulty(fields, "ends", "fault.hand-over.gap")));
        };
    }

    private HttpResponse<String> again(Visitor visitor, HandOverView view) {
        return pages.show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE, view);
    }

    private static HandOverView with(HandOverView view, FilledForm form) {
        return new HandOverView(view.person(), view.role(), view.office(), form);
    }

    private HandOverView view(String id, String office, String role, FilledForm form) {
        var known = OfficeId.parse(office).flatMap(offices::find).orElseThrow(Refusal::notFound);
        var held =
                Arrays.stream(Role.values())
                        .filter(one -> one.belongsToAnOffice() && one.name().equals(role))
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        var person =
                PersonId.parse(id)
                        .flatMap(people::find)
                        .filter(one -> one.grants().contains(Grant.at(known.id(), held)))
                        .orElseThrow(Refusal::notFound);
        return new HandOverView(person, held, known, form);
    }
}
