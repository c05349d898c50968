package org.followup.web.forums;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.LadderForm;
import org.followup.core.forums.LadderKind;
import org.followup.core.forums.SetLadder;
import org.followup.core.history.Actor;
import org.followup.core.languages.Fault;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/**
 * When a forum reminds, and whom: the steps toward the due day and toward a day of rework, as they
 * are and to be changed, each ladder by a form of its own.
 */
@Controller("/forums/{id}/ladder")
@Produces(MediaType.TEXT_HTML)
final class LadderForms {

    private static final String TEMPLATE = "forums/ladder";

    private final SetLadder setLadder;
    private final RegisteredForums registered;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    LadderForms(
            SetLadder setLadder,
            RegisteredForums registered,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.setLadder = setLadder;
        this.registered = registered;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor, String id, @QueryValue(defaultValue = "") String done) {
        visitor.secretariat();
        var forum = registered.at(id);
        var form = new FilledForm(filled(forum, LadderKind.values()), List.of());
        return pages.show(visitor, TEMPLATE, new LadderView(forum, today(), form, Done.of(done)));
    }

    /** Where a refused form stands, and whoever reloads it or takes another language comes. */
    @Get("/rework")
    HttpResponse<String> showRework(Visitor visitor, String id) {
        return show(visitor, id, "");
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String id, Posted posted) {
        return act(visitor, id, LadderKind.ROUNDS, posted);
    }

    @Post("/rework")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> rework(Visitor visitor, String id, Posted posted) {
        return act(visitor, id, LadderKind.REWORK, posted);
    }

    private HttpResponse<?> act(Visitor visitor, String id, LadderKind kind, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, registered.at(id), kind, form),
                (fields, by) -> set(visitor, registered.at(id), kind, fields, by));
    }

    private HttpResponse<?> set(
            Visitor visitor, Forum forum, LadderKind kind, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (LadderForm.read(typed, kind)) {
            case TypedForm.Reading.Faulty<Ladder>(var faults) ->
                    again(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            forum,
                            kind,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Ladder>(var ladder) ->
                    switch (setLadder.set(by, forum.id(), kind, ladder)) {
                        case SetLadder.Outcome.LadderSet(var set) -> stored(visitor, set);
                        case SetLadder.Outcome.Unchanged(var same) -> stored(visitor, same);
                        case SetLadder.Outcome.NoSuchForum() -> throw Refusal.notFound();
                    };
        };
    }

    private HttpResponse<?> stored(Visitor visitor, Forum forum) {
        return pages.redirect(visitor, Done.LADDER.after("forums/" + forum.id() + "/ladder"));
    }

    private static FormFields filled(Forum forum, LadderKind... kinds) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var kind : kinds) {
            fields.putAll(LadderForm.filled(kind.of(forum), kind));
        }
        return new FormFields(fields);
    }

    /** With the other form as the forum has it. */
    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, Forum forum, LadderKind kind, FilledForm form) {
        var fields = new LinkedHashMap<>(form.fields().all());
        fields.putAll(filled(forum, other(kind)).all());
        var faults = form.faults().stream().map(fault -> at(kind, fault)).toList();
        var both = new FilledForm(new FormFields(fields), faults);
        return pages.show(
                visitor, status, TEMPLATE, new LadderView(forum, today(), both, Optional.empty()));
    }

    /** What is wrong with the whole form is said at the form that it is. */
    private static Fault at(LadderKind kind, Fault fault) {
        return fault.field().equals("form")
                ? new Fault(kind.field("form"), fault.key(), fault.arguments())
                : fault;
    }

    private LocalDate today() {
        return LadderWords.today(clock);
    }

    private static LadderKind other(LadderKind kind) {
        return switch (kind) {
            case ROUNDS -> LadderKind.REWORK;
            case REWORK -> LadderKind.ROUNDS;
        };
    }
}
