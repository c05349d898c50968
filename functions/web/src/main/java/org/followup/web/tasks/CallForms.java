package org.followup.web.tasks;

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
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.tasks.CallForm;
import org.followup.core.tasks.NoteCall;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The log of calls to an office. */
@Controller("/offices/{id}/calls")
@Produces(MediaType.TEXT_HTML)
final class CallForms {

    private final Offices offices;
    private final CallLines lines;
    private final NoteCall noteCall;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    CallForms(
            Offices offices,
            CallLines lines,
            NoteCall noteCall,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.offices = offices;
        this.lines = lines;
        this.noteCall = noteCall;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    /** Most calls are noted on the day they were made. */
    @Get
    HttpResponse<String> show(Visitor visitor, String id) {
        visitor.secretariat();
        var office = office(id);
        var today = today(office);
        var form =
                FilledForm.starting(
                        Map.of(
                                "calledDay", Integer.toString(today.getDayOfMonth()),
                                "calledMonth", Integer.toString(today.getMonthValue()),
                                "calledYear", Integer.toString(today.getYear())));
        return show(visitor, HttpStatus.OK, office, form);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, office(id), form),
                (fields, by) -> note(visitor, office(id), fields, by));
    }

    private HttpResponse<?> note(Visitor visitor, Office office, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (CallForm.read(typed, today(office))) {
            case TypedForm.Reading.Faulty<CallForm>(var faults) ->
                    show(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            office,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<CallForm>(
                            CallForm(var calledOn, var spokenTo, var note)) -> {
                noteCall.note(by, office.id().value(), calledOn, spokenTo, note);
                yield pages.redirect(visitor, "offices/" + office.id() + "/calls");
            }
        };
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Office office, FilledForm form) {
        var view = new CallsView(office, lines.to(office), form);
        return pages.show(visitor, status, "tasks/calls", view);
    }

    private LocalDate today(Office office) {
        return clock.instant().atZone(office.zone()).toLocalDate();
    }

    private Office office(String id) {
        return OfficeId.parse(id).flatMap(offices::find).orElseThrow(Refusal::notFound);
    }
}
