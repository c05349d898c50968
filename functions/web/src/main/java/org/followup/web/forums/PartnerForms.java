package org.followup.web.forums;

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
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerEvent;
import org.followup.core.forums.PartnerForm;
import org.followup.core.forums.PartnerId;
import org.followup.core.forums.RegisterPartner;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
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

/** The forms that register and correct a partner. */
@Controller("/partners")
@Produces(MediaType.TEXT_HTML)
final class PartnerForms {

    private static final String TEMPLATE = "forums/partner";

    private final RegisterPartner registerPartner;
    private final Forums forums;
    private final SecretariatForms forms;
    private final Pages pages;

    PartnerForms(
            RegisterPartner registerPartner, Forums forums, SecretariatForms forms, Pages pages) {
        this.registerPartner = registerPartner;
        this.forums = forums;
        this.forms = forms;
        this.pages = pages;
    }

    @Get("/new")
    HttpResponse<String> show(Visitor visitor) {
        visitor.secretariat();
        return pages.show(visitor, TEMPLATE, view(FilledForm.starting(Map.of()), false));
    }

    @Get("/{id}/edit")
    HttpResponse<String> show(Visitor visitor, String id) {
        visitor.secretariat();
        var form = new FilledForm(filled(found(id)), List.of());
        return pages.show(visitor, TEMPLATE, view(form, true));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> register(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> pages.show(visitor, status, TEMPLATE, view(form, false)),
                (fields, by) ->
                        switch (PartnerForm.read(typed(visitor, fields), known())) {
                            case TypedForm.Reading.Faulty<Partner>(var faults) ->
                                    again(visitor, new FilledForm(fields, faults), false);
                            case TypedForm.Reading.Read<Partner>(var wanted) ->
                                    answer(
                                            visitor,
                                            fields,
                                            registerPartner.register(by, wanted),
                                            false);
                        });
    }

    @Post("/{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> edit(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> pages.show(visitor, status, TEMPLATE, view(form, true)),
                (fields, by) -> edit(visitor, found(id), fields, by));
    }

    private HttpResponse<?> edit(Visitor visitor, Partner now, FormFields fields, Actor by) {
        return switch (PartnerForm.correction(typed(visitor, fields), now.id(), known())) {
            case TypedForm.Reading.Faulty<Partner>(var faults) ->
                    again(visitor, new FilledForm(fields, faults), true);
            case TypedForm.Reading.Read<Partner>(var wanted) ->
                    fields.get(Seen.FIELD).equals(seen(now))
                            ? answer(visitor, fields, registerPartner.edit(by, now, wanted), true)
                            : changed(visitor, fields);
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, FormFields fields, RegisterPartner.Outcome outcome, boolean known) {
        return switch (outcome) {
            case RegisterPartner.Outcome.Registered registered ->
                    pages.redirect(visitor, Done.PARTNER.after("partners"));
            case RegisterPartner.Outcome.Edited edited ->
                    pages.redirect(visitor, Done.CORRECTED.after("partners"));
            case RegisterPartner.Outcome.AsBefore same -> pages.redirect(visitor, "partners");
            case RegisterPartner.Outcome.IdTaken() ->
                    again(visitor, FilledForm.faulty(fields, "code", "fault.partner.taken"), known);
            case RegisterPartner.Outcome.NoSuchPartner() -> throw Refusal.notFound();
            case RegisterPartner.Outcome.ChangedMeanwhile meanwhile -> changed(visitor, fields);
        };
    }

    private HttpResponse<String> changed(Visitor visitor, FormFields fields) {
        var form = FilledForm.faulty(fields, "form", "fault.register.changed");
        return pages.show(visitor, HttpStatus.CONFLICT, TEMPLATE, view(form, true));
    }

    private HttpResponse<String> again(Visitor visitor, FilledForm form, boolean known) {
        return pages.show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE, view(form, known));
    }

    private PartnerView view(FilledForm form, boolean known) {
        return new PartnerView(form, forums.all().reversed(), known);
    }

    private List<ForumId> known() {
        return forums.all().stream().map(forum -> forum.id()).toList();
    }

    private Partner found(String id) {
        return PartnerId.parse(id).flatMap(forums::partner).orElseThrow(Refusal::notFound);
    }

    private static TypedForm typed(Visitor visitor, FormFields fields) {
        return new TypedForm(fields.all(), visitor.language().spoken());
    }

    static String seen(Partner partner) {
        return Seen.of(new PartnerEvent.Registered(partner).what());
    }

    private static FormFields filled(Partner partner) {
        return new Filling()
                .put(Seen.FIELD, seen(partner))
                .names("name", partner.name())
                .put("participation", partner.participation().name())
                .ticked("forums", partner.forums().stream().map(ForumId::value).toList())
                .fields();
    }
}
