package org.followup.web.offices;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.EditOffice;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeForm;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.offices.RegisterOffice;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Filling;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.RegisterProblems;
import org.followup.web.edge.Visitor;

/** The register of offices, for programs; by the rules of the forms. */
@Controller("/api/v1/offices")
@Produces(MediaType.APPLICATION_JSON)
final class OfficeApi {

    private final Offices offices;
    private final RegisterOffice registerOffice;
    private final EditOffice editOffice;
    private final RegisterProblems problems;

    OfficeApi(
            Offices offices,
            RegisterOffice registerOffice,
            EditOffice editOffice,
            RegisterProblems problems) {
        this.offices = offices;
        this.registerOffice = registerOffice;
        this.editOffice = editOffice;
        this.problems = problems;
    }

    @Get
    OfficeJson.Listed all(ApiCaller caller) {
        return new OfficeJson.Listed(offices.all().stream().map(OfficeJson::of).toList());
    }

    @Get("/{office}")
    OfficeJson one(ApiCaller caller, String office) {
        return OfficeJson.of(found(office).orElseThrow(Refusal::notFound));
    }

    @Put("/{office}")
    HttpResponse<?> put(ApiCaller caller, Visitor visitor, JsonBody body, String office) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        var wanted = body.as(OfficeJson.Wanted.class);
        var by = caller.identity().actor();
        var form = new TypedForm(fields(office, wanted), Language.ENGLISH);
        return switch (OfficeForm.read(form)) {
            case TypedForm.Reading.Faulty<Office>(var faults) -> problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<Office>(var read) ->
                    wanted.version() == null
                            ? register(visitor, by, read)
                            : edit(visitor, by, read, wanted.version());
        };
    }

    private HttpResponse<?> register(Visitor visitor, Actor by, Office wanted) {
        return switch (registerOffice.register(by, wanted)) {
            case RegisterOffice.Outcome.Registered(var office) ->
                    HttpResponse.created(OfficeJson.of(office));
            case RegisterOffice.Outcome.IdTaken() ->
                    problems.faulty(visitor, "code", "fault.office.taken");
        };
    }

    private HttpResponse<?> edit(Visitor visitor, Actor by, Office wanted, String version) {
        var now = offices.find(wanted.id()).orElseThrow(Refusal::notFound);
        if (!OfficeEditForms.seen(now).equals(version)) {
            return problems.changed(visitor, OfficeEditForms.seen(now));
        }
        return switch (editOffice.edit(by, now, wanted)) {
            case EditOffice.Outcome.Edited(var office) -> HttpResponse.ok(OfficeJson.of(office));
            case EditOffice.Outcome.AsBefore(var office) -> HttpResponse.ok(OfficeJson.of(office));
            case EditOffice.Outcome.NoSuchOffice() -> throw Refusal.notFound();
            case EditOffice.Outcome.ChangedMeanwhile(var office) ->
                    problems.changed(visitor, OfficeEditForms.seen(office));
        };
    }

    private Optional<Office> found(String id) {
        return OfficeId.parse(id).flatMap(offices::find);
    }

    private static Map<String, List<String>> fields(String office, OfficeJson.Wanted wanted) {
        return new Filling()
                .put("code", office)
                .names("name", wanted.name())
                .put("country", wanted.country())
                .put("zone", wanted.zone())
                .fields()
                .all();
    }
}
