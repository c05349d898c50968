package org.followup.web.forums;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Partner;
import org.followup.core.forums.PartnerForm;
import org.followup.core.forums.PartnerId;
import org.followup.core.forums.RegisterPartner;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Filling;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.RegisterProblems;
import org.followup.web.edge.Visitor;

/** The register of partners, for programs; by the rules of the forms. */
@Controller("/api/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
final class PartnerApi {

    private final Forums forums;
    private final RegisterPartner registerPartner;
    private final RegisterProblems problems;

    PartnerApi(Forums forums, RegisterPartner registerPartner, RegisterProblems problems) {
        this.forums = forums;
        this.registerPartner = registerPartner;
        this.problems = problems;
    }

    @Get
    PartnerJson.Listed all(ApiCaller caller) {
        return new PartnerJson.Listed(forums.partners().stream().map(PartnerJson::of).toList());
    }

    @Get("/{partner}")
    PartnerJson one(ApiCaller caller, String partner) {
        return PartnerJson.of(
                PartnerId.parse(partner).flatMap(forums::partner).orElseThrow(Refusal::notFound));
    }

    @Put("/{partner}")
    HttpResponse<?> put(ApiCaller caller, Visitor visitor, JsonBody body, String partner) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        var wanted = body.as(PartnerJson.Wanted.class);
        var by = caller.identity().actor();
        var form = new TypedForm(fields(partner, wanted), Language.ENGLISH);
        var known = forums.all().stream().map(Forum::id).toList();
        return switch (PartnerForm.read(form, known)) {
            case TypedForm.Reading.Faulty<Partner>(var faults) -> problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<Partner>(var read) ->
                    wanted.version() == null
                            ? answer(visitor, registerPartner.register(by, read))
                            : edit(visitor, by, read, wanted.version());
        };
    }

    private HttpResponse<?> edit(Visitor visitor, Actor by, Partner wanted, String version) {
        var now = forums.partner(wanted.id()).orElseThrow(Refusal::notFound);
        return PartnerForms.seen(now).equals(version)
                ? answer(visitor, registerPartner.edit(by, now, wanted))
                : problems.changed(visitor, PartnerForms.seen(now));
    }

    private HttpResponse<?> answer(Visitor visitor, RegisterPartner.Outcome outcome) {
        return switch (outcome) {
            case RegisterPartner.Outcome.Registered(var partner) ->
                    HttpResponse.created(PartnerJson.of(partner));
            case RegisterPartner.Outcome.Edited(var partner) ->
                    HttpResponse.ok(PartnerJson.of(partner));
            case RegisterPartner.Outcome.AsBefore(var partner) ->
                    HttpResponse.ok(PartnerJson.of(partner));
            case RegisterPartner.Outcome.IdTaken() ->
                    problems.faulty(visitor, "code", "fault.partner.taken");
            case RegisterPartner.Outcome.NoSuchPartner() -> throw Refusal.notFound();
            case RegisterPartner.Outcome.ChangedMeanwhile(var now) ->
                    problems.changed(visitor, PartnerForms.seen(now));
        };
    }

    private static Map<String, List<String>> fields(String partner, PartnerJson.Wanted wanted) {
        return new Filling()
                .put("code", partner)
                .names("name", wanted.name())
                .put("participation", wanted.participation())
                .ticked("forums", wanted.forums())
                .fields()
                .all();
    }
}
