package org.followup.web.offices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Recognise;
import org.followup.core.history.Actor;
import org.followup.core.offices.ConfirmationRights;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.offices.SettleConfirmation;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The form in which an office says how it confirms; its head answers it, or the secretariat. */
@Controller("/offices/{id}/confirmation")
@Produces(MediaType.TEXT_HTML)
final class ConfirmationForms {

    private static final String TEMPLATE = "offices/confirmation";
    private static final String ALONE = "focalPointAlone";
    private static final String OWN = "ownHandOver";

    private final SettleConfirmation settleConfirmation;
    private final Offices offices;
    private final SecretariatForms forms;
    private final Pages pages;

    ConfirmationForms(
            SettleConfirmation settleConfirmation,
            Offices offices,
            SecretariatForms forms,
            Pages pages) {
        this.settleConfirmation = settleConfirmation;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor, String id, @QueryValue(defaultValue = "") String done) {
        var office = office(visitor, id);
        var view = new ConfirmationView(office, filled(office.confirmation()), Done.of(done));
        return pages.show(visitor, TEMPLATE, view);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                asking -> allowed(asking, id),
                posted,
                (status, form) -> show(visitor, status, office(visitor, id), form),
                (fields, by) -> settle(visitor, id, fields, by));
    }

    private HttpResponse<?> settle(Visitor visitor, String id, FormFields fields, Actor by) {
        var office = office(visitor, id);
        if (!allowed(visitor, id).identity().fresh()) {
            var form = FilledForm.faulty(fields, "form", "fault.not-fresh");
            return show(visitor, HttpStatus.UNAUTHORIZED, office, form);
        }
        var rights = new ConfirmationRights(isTicked(fields, ALONE), isTicked(fields, OWN));
        return switch (settleConfirmation.settle(by, office.id(), rights)) {
            case SettleConfirmation.Outcome.Settled settled -> settled(visitor, office);
            case SettleConfirmation.Outcome.AsBefore same -> settled(visitor, office);
            case SettleConfirmation.Outcome.NoSuchOffice() -> throw Refusal.notFound();
        };
    }

    private HttpResponse<?> settled(Visitor visitor, Office office) {
        var secretariat = visitor.member().identity().isSecretariat();
        var page = "offices/" + office.id();
        return pages.redirect(
                visitor, Done.CONFIRMATION.after(secretariat ? page : page + "/confirmation"));
    }

    private Office office(Visitor visitor, String id) {
        allowed(visitor, id);
        return OfficeId.parse(id).flatMap(offices::find).orElseThrow(Refusal::notFound);
    }

    private static Recognise.SignedIn allowed(Visitor visitor, String id) {
        var member = visitor.member();
        var office = OfficeId.parse(id).orElseThrow(Refusal::notFound);
        if (!member.identity().maySettleConfirmationOf(office)) {
            throw Refusal.notAllowed();
        }
        return member;
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Office office, FilledForm form) {
        return pages.show(
                visitor, status, TEMPLATE, new ConfirmationView(office, form, Optional.empty()));
    }

    private static FilledForm filled(ConfirmationRights rights) {
        Map<String, String> ticked = new HashMap<>();
        if (rights.focalPointAlone()) {
            ticked.put(ALONE, "yes");
        }
        if (rights.ownHandOver()) {
            ticked.put(OWN, "yes");
        }
        return FilledForm.starting(ticked);
    }

    private static boolean isTicked(FormFields fields, String box) {
        return fields.all(box).contains("yes");
    }
}
