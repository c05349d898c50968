package org.followup.web.forums;

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
import java.time.ZoneOffset;
import java.util.List;
import org.followup.core.forums.EditForum;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumForm;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Seen;
import org.followup.web.edge.Visitor;

/** The form that corrects a forum and its themes. */
@Controller("/forums/{id}/edit")
@Produces(MediaType.TEXT_HTML)
final class ForumEditForms {

    private static final String TEMPLATE = "forums/edit-forum";

    private final EditForum editForum;
    private final RegisteredForums registered;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    ForumEditForms(
            EditForum editForum,
            RegisteredForums registered,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.editForum = editForum;
        this.registered = registered;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String id) {
        visitor.secretariat();
        var fields = RegisterFields.of(registered.at(id));
        return show(visitor, HttpStatus.OK, id, new FilledForm(fields, List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, id, form),
                (fields, by) ->
                        fields.get("action").equals("back")
                                ? back(visitor, registered.at(id), fields, by)
                                : edit(visitor, registered.at(id), fields, by));
    }

    /** The days before the last move, and nothing else of what was typed. */
    private HttpResponse<?> back(Visitor visitor, Forum now, FormFields fields, Actor by) {
        var wanted = now.moved().map(now::before).orElse(now);
        return fields.get(Seen.FIELD).equals(RegisterFields.seen(now))
                ? answer(visitor, now, fields, editForum.edit(by, now, wanted))
                : changed(visitor, now, fields);
    }

    private HttpResponse<?> edit(Visitor visitor, Forum now, FormFields fields, Actor by) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (ForumForm.read(typed, today)) {
            case TypedForm.Reading.Faulty<Forum>(var faults) ->
                    again(visitor, now, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Forum>(var wanted) ->
                    fields.get(Seen.FIELD).equals(RegisterFields.seen(now))
                            ? answer(visitor, now, fields, editForum.edit(by, now, wanted))
                            : changed(visitor, now, fields);
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, Forum now, FormFields fields, EditForum.Outcome outcome) {
        return switch (outcome) {
            case EditForum.Outcome.Edited() ->
                    pages.redirect(visitor, Done.CORRECTED.after("secretariat"));
            case EditForum.Outcome.AsBefore() -> pages.redirect(visitor, "secretariat");
            case EditForum.Outcome.NotFound() -> throw Refusal.notFound();
            case EditForum.Outcome.ChangedMeanwhile() -> changed(visitor, now, fields);
            case EditForum.Outcome.OtherYear() ->
                    again(
                            visitor,
                            now,
                            FilledForm.faulty(fields, "opens", "fault.forum.other-year"));
            case EditForum.Outcome.ThemeGone gone ->
                    again(
                            visitor,
                            now,
                            FilledForm.faulty(fields, "theme1-code", "fault.theme.gone"));
            case EditForum.Outcome.NoSuchTheme unknown ->
                    again(
                            visitor,
                            now,
                            FilledForm.faulty(fields, "theme1-code", "fault.theme.choose"));
        };
    }

    private HttpResponse<String> changed(Visitor visitor, Forum now, FormFields fields) {
        var form = FilledForm.faulty(fields, "form", "fault.register.changed");
        return show(visitor, HttpStatus.CONFLICT, now.id().value(), form);
    }

    private HttpResponse<String> again(Visitor visitor, Forum now, FilledForm form) {
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, now.id().value(), form);
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, String id, FilledForm form) {
        var view = new ForumEditView(form, registered.at(id).moved());
        return pages.show(visitor, status, TEMPLATE, view);
    }
}
