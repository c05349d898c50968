package org.followup.web.forums;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.LadderForm;
import org.followup.core.forums.LadderKind;
import org.followup.core.forums.SetLadder;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Filling;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.RegisterProblems;
import org.followup.web.edge.Visitor;

/** The ladders of a forum's reminders, for programs, by the rules of their forms. */
@Controller("/api/v1/forums/{forum}/ladder")
@Produces(MediaType.APPLICATION_JSON)
final class LadderApi {

    private final SetLadder setLadder;
    private final RegisteredForums registered;
    private final RegisterProblems problems;

    LadderApi(SetLadder setLadder, RegisteredForums registered, RegisterProblems problems) {
        this.setLadder = setLadder;
        this.registered = registered;
        this.problems = problems;
    }

    @Get
    LadderJson show(ApiCaller caller, String forum) {
        return LadderJson.of(registered.at(forum).ladder());
    }

    /** Toward the day by which something that was sent back is reworked. */
    @Get("/rework")
    LadderJson showRework(ApiCaller caller, String forum) {
        return LadderJson.of(registered.at(forum).reworkLadder());
    }

    /** The whole ladder, in place of the one that is there. */
    @Put
    HttpResponse<?> put(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        return put(caller, visitor, body, forum, LadderKind.ROUNDS);
    }

    @Put("/rework")
    HttpResponse<?> putRework(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        return put(caller, visitor, body, forum, LadderKind.REWORK);
    }

    private HttpResponse<?> put(
            ApiCaller caller, Visitor visitor, JsonBody body, String forum, LadderKind kind) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        var wanted = body.as(LadderJson.class);
        var id = registered.at(forum).id();
        if (wanted.steps().size() > Ladder.MOST_STEPS) {
            return problems.faulty(visitor, "steps", "fault.ladder.many");
        }
        return switch (LadderForm.read(typed(visitor, wanted, kind), kind)) {
            case TypedForm.Reading.Faulty<Ladder>(var faults) -> problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<Ladder>(var ladder) ->
                    stored(setLadder.set(by(caller), id, kind, ladder), kind);
        };
    }

    private static HttpResponse<?> stored(SetLadder.Outcome outcome, LadderKind kind) {
        return switch (outcome) {
            case SetLadder.Outcome.LadderSet(var forum) ->
                    HttpResponse.ok(LadderJson.of(kind.of(forum)));
            case SetLadder.Outcome.Unchanged(var forum) ->
                    HttpResponse.ok(LadderJson.of(kind.of(forum)));
            case SetLadder.Outcome.NoSuchForum() -> throw Refusal.notFound();
        };
    }

    private static Actor by(ApiCaller caller) {
        return caller.identity().actor();
    }

    /** As somebody would have filled in the form. */
    private static TypedForm typed(Visitor visitor, LadderJson wanted, LadderKind kind) {
        var filling = new Filling().put(kind.field("ends"), Integer.toString(wanted.endsAfter()));
        for (var i = 0; i < wanted.steps().size(); i++) {
            var step = wanted.steps().get(i);
            var name = kind.field("step" + (i + 1));
            filling.put(name + "-when", when(step.days()))
                    .put(name + "-days", Long.toString(Math.abs((long) step.days())))
                    .ticked(name + "-to", step.to());
        }
        Map<String, List<String>> fields = filling.fields().all();
        return new TypedForm(fields, visitor.language().spoken());
    }

    private static String when(int days) {
        return days == 0 ? "day" : days < 0 ? "before" : "after";
    }
}
