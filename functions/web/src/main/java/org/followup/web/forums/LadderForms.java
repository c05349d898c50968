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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Ladder;
import org.followup.core.forums.LadderForm;
import org.followup.core.forums.SetLadder;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** When a forum reminds, and whom: the steps toward the due day, as they are and to be changed. */
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
        return pages.show(
                visitor,
                TEMPLATE,
                new LadderView(forum, today(), filled(forum.ladder()), Done.of(done)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, registered.at(id), form),
                (fields, by) -> set(visitor, registered.at(id), fields, by));
    }

    private HttpResponse<?> set(Visitor visitor, Forum forum, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (LadderForm.read(typed)) {
            case TypedForm.Reading.Faulty<Ladder>(var faults) ->
                    again(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            forum,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Ladder>(var ladder) ->
                    switch (setLadder.set(by, forum.id(), ladder)) {
                        case SetLadder.Outcome.LadderSet(var set) -> stored(visitor, set);
                        case SetLadder.Outcome.Unchanged(var same) -> stored(visitor, same);
                        case SetLadder.Outcome.NoSuchForum() -> throw Refusal.notFound();
                    };
        };
    }

    private HttpResponse<?> stored(Visitor visitor, Forum forum) {
        return pages.redirect(visitor, Done.LADDER.after("forums/" + forum.id() + "/ladder"));
    }

    private static FilledForm filled(Ladder ladder) {
        return new FilledForm(new FormFields(LadderForm.filled(ladder)), List.of());
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, Forum forum, FilledForm form) {
        return pages.show(
                visitor, status, TEMPLATE, new LadderView(forum, today(), form, Optional.empty()));
    }

    /** Where a day lasts longest, so that none is over too early. */
    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
    }
}
