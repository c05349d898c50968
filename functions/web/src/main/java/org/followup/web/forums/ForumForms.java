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
import java.util.Map;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumForm;
import org.followup.core.forums.RegisterForum;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** The form that registers a forum. */
@Controller("/forums/new")
@Produces(MediaType.TEXT_HTML)
final class ForumForms {

    private static final String TEMPLATE = "forums/new-forum";

    private final RegisterForum registerForum;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    ForumForms(RegisterForum registerForum, SecretariatForms forms, Pages pages, Clock clock) {
        this.registerForum = registerForum;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(Visitor visitor) {
        visitor.secretariat();
        return pages.show(visitor, TEMPLATE, FilledForm.starting(Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> pages.show(visitor, status, TEMPLATE, form),
                (fields, by) -> register(visitor, fields, by));
    }

    private HttpResponse<?> register(Visitor visitor, FormFields fields, Actor by) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (ForumForm.read(typed, today)) {
            case TypedForm.Reading.Faulty<Forum>(var faults) ->
                    again(visitor, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Forum>(var forum) ->
                    switch (registerForum.register(by, forum)) {
                        case RegisterForum.Outcome.Registered registered ->
                                pages.redirect(visitor, Done.FORUM.after("secretariat"));
                        case RegisterForum.Outcome.IdTaken() ->
                                again(
                                        visitor,
                                        FilledForm.faulty(fields, "year", "fault.forum.taken"));
                    };
        };
    }

    private HttpResponse<String> again(Visitor visitor, FilledForm form) {
        return pages.show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE, form);
    }
}
