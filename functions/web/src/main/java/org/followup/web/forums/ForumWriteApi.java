package org.followup.web.forums;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.EditForum;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumForm;
import org.followup.core.forums.RegisterForum;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Filling;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.RegisterProblems;
import org.followup.web.edge.Visitor;

/** Forums and their themes, entered and corrected by programs, by the rules of the forms. */
@Controller("/api/v1/forums/{forum}")
@Produces(MediaType.APPLICATION_JSON)
final class ForumWriteApi {

    private final RegisteredForums registered;
    private final RegisterForum registerForum;
    private final EditForum editForum;
    private final RegisterProblems problems;
    private final Clock clock;

    ForumWriteApi(
            RegisteredForums registered,
            RegisterForum registerForum,
            EditForum editForum,
            RegisterProblems problems,
            Clock clock) {
        this.registered = registered;
        this.registerForum = registerForum;
        this.editForum = editForum;
        this.problems = problems;
        this.clock = clock;
    }

    @Put
    HttpResponse<?> put(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        var wanted = body.as(ForumJson.Wanted.class);
        var by = caller.identity().actor();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (ForumForm.read(new TypedForm(fields(wanted), Language.ENGLISH), today)) {
            case TypedForm.Reading.Faulty<Forum>(var faults) -> problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<Forum>(var read) ->
                    wanted.version() == null
                            ? register(visitor, by, forum, read)
                            : edit(visitor, by, registered.at(forum), read, wanted.version());
        };
    }

    private HttpResponse<?> register(Visitor visitor, Actor by, String id, Forum wanted) {
        if (!wanted.id().value().equals(id)) {
            return problems.faulty(visitor, "forum", "fault.forum.id");
        }
        return switch (registerForum.register(by, wanted)) {
            case RegisterForum.Outcome.Registered(var forum) ->
                    HttpResponse.created(ForumJson.of(forum));
            case RegisterForum.Outcome.IdTaken() ->
                    problems.faulty(visitor, "year", "fault.forum.taken");
        };
    }

    private HttpResponse<?> edit(
            Visitor visitor, Actor by, Forum now, Forum wanted, String version) {
        if (!RegisterFields.seen(now).equals(version)) {
            return problems.changed(visitor, RegisterFields.seen(now));
        }
        if (!wanted.host().equals(now.host())) {
            return problems.faulty(visitor, "host", "fault.forum.other-host");
        }
        return switch (editForum.edit(by, now, wanted)) {
            case EditForum.Outcome.Edited() -> stands(now);
            case EditForum.Outcome.AsBefore() -> stands(now);
            case EditForum.Outcome.NotFound() -> throw Refusal.notFound();
            case EditForum.Outcome.ChangedMeanwhile() ->
                    problems.changed(visitor, RegisterFields.seen(registered.at(now.id().value())));
            case EditForum.Outcome.OtherYear() ->
                    problems.faulty(visitor, "opens", "fault.forum.other-year");
            case EditForum.Outcome.ThemeGone gone ->
                    problems.faulty(visitor, "themes", "fault.theme.gone");
            case EditForum.Outcome.NoSuchTheme unknown ->
                    problems.faulty(visitor, "themes", "fault.theme.choose");
        };
    }

    private HttpResponse<?> stands(Forum forum) {
        return HttpResponse.ok(ForumJson.of(registered.at(forum.id().value())));
    }

    private static Map<String, List<String>> fields(ForumJson.Wanted wanted) {
        var filling =
                new Filling()
                        .put("year", Integer.toString(wanted.opensOn().getYear()))
                        .put("host", wanted.host())
                        .names("name", wanted.name())
                        .names("place", wanted.place())
                        .day("opens", wanted.opensOn())
                        .day("closes", wanted.closesOn());
        for (var i = 0; i < wanted.themes().size(); i++) {
            var theme = wanted.themes().get(i);
            filling.put("theme" + (i + 1) + "-code", theme.code())
                    .names("theme" + (i + 1), theme.name());
        }
        return filling.fields().all();
    }
}
