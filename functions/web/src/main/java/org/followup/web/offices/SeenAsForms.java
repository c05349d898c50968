package org.followup.web.offices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Duration;
import java.util.Map;
import org.followup.core.access.SeeAsOffice;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.SetCookie;
import org.followup.web.edge.Visitor;

/** «See it as this office does»: begins with a trace in the office's history, ends by a button. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SeenAsForms {

    private static final Duration LASTS = Duration.ofHours(1);

    private final SeeAsOffice seeAsOffice;
    private final Offices offices;
    private final SecretariatForms forms;
    private final Pages pages;

    SeenAsForms(SeeAsOffice seeAsOffice, Offices offices, SecretariatForms forms, Pages pages) {
        this.seeAsOffice = seeAsOffice;
        this.offices = offices;
        this.forms = forms;
        this.pages = pages;
    }

    @Get("/offices/{id}/seen-as")
    HttpResponse<String> show(Visitor visitor, String id) {
        visitor.secretariat();
        return show(visitor, HttpStatus.OK, id, FilledForm.starting(Map.of()));
    }

    @Post("/offices/{id}/seen-as")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> begin(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, id, form),
                (fields, by) ->
                        switch (seeAsOffice.begin(by, office(id).id())) {
                            case SeeAsOffice.Outcome.Seeing(var office) -> {
                                visitor.set(
                                        new SetCookie(SetCookie.SEEN_AS, office.value(), LASTS));
                                yield pages.redirect(visitor, "my-office");
                            }
                            case SeeAsOffice.Outcome.NoSuchOffice() -> throw Refusal.notFound();
                        });
    }

    /** Back to oneself, be it a second time. */
    @Post("/seen-as")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> end(Visitor visitor, FormFields fields) {
        var seen = visitor.seenAs();
        visitor.set(SetCookie.gone(SetCookie.SEEN_AS));
        return pages.redirect(visitor, seen.map(id -> "offices/" + id).orElse("secretariat"));
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, String id, FilledForm form) {
        return pages.show(visitor, status, "offices/seenAs", new SeenAsView(office(id), form));
    }

    private Office office(String id) {
        return OfficeId.parse(id).flatMap(offices::find).orElseThrow(Refusal::notFound);
    }
}
