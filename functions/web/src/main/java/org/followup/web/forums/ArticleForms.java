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
import org.followup.core.forums.Article;
import org.followup.core.forums.DeclarationForm;
import org.followup.core.forums.EditForum;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
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

/** The form that corrects an article; its number stays. */
@Controller("/forums/{id}/articles/{number}")
@Produces(MediaType.TEXT_HTML)
final class ArticleForms {

    private static final String TEMPLATE = "forums/edit-article";

    private final EditForum editForum;
    private final RegisteredForums registered;
    private final Forums forums;
    private final SecretariatForms forms;
    private final Pages pages;

    ArticleForms(
            EditForum editForum,
            RegisteredForums registered,
            Forums forums,
            SecretariatForms forms,
            Pages pages) {
        this.editForum = editForum;
        this.registered = registered;
        this.forums = forums;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String id, String number) {
        visitor.secretariat();
        var forum = registered.at(id);
        var form = new FilledForm(RegisterFields.of(found(forum, number)), List.of());
        return pages.show(visitor, TEMPLATE, new ArticleView(forum, form));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id, String number) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, registered.at(id), form),
                (fields, by) -> edit(visitor, registered.at(id), number, fields, by));
    }

    private HttpResponse<?> edit(
            Visitor visitor, Forum forum, String number, FormFields fields, Actor by) {
        var now = found(forum, number);
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (DeclarationForm.article(typed, forum)) {
            case TypedForm.Reading.Faulty<Article>(var faults) ->
                    faulty(visitor, forum, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Article>(var wanted) ->
                    fields.get(Seen.FIELD).equals(RegisterFields.seen(now))
                            ? answer(visitor, forum, fields, editForum.editArticle(by, now, wanted))
                            : changed(visitor, forum, fields);
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, Forum forum, FormFields fields, EditForum.Outcome outcome) {
        var declaration = "forums/" + forum.id() + "/declaration";
        return switch (outcome) {
            case EditForum.Outcome.Edited() ->
                    pages.redirect(visitor, Done.CORRECTED.after(declaration));
            case EditForum.Outcome.AsBefore() -> pages.redirect(visitor, declaration);
            case EditForum.Outcome.NotFound() -> throw Refusal.notFound();
            case EditForum.Outcome.ChangedMeanwhile() -> changed(visitor, forum, fields);
            case EditForum.Outcome.NoSuchTheme unknown ->
                    faulty(
                            visitor,
                            forum,
                            FilledForm.faulty(fields, "themes", "fault.theme.choose"));
            case EditForum.Outcome.OtherYear other -> throw new IllegalStateException("a year");
            case EditForum.Outcome.ThemeGone gone -> throw new IllegalStateException("a theme");
        };
    }

    private HttpResponse<String> changed(Visitor visitor, Forum forum, FormFields fields) {
        var form = FilledForm.faulty(fields, "form", "fault.register.changed");
        return again(visitor, HttpStatus.CONFLICT, forum, form);
    }

    private HttpResponse<String> faulty(Visitor visitor, Forum forum, FilledForm form) {
        return again(visitor, HttpStatus.UNPROCESSABLE_ENTITY, forum, form);
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, Forum forum, FilledForm form) {
        return pages.show(visitor, status, TEMPLATE, new ArticleView(forum, form));
    }

    private Article found(Forum forum, String number) {
        return forums.articles(forum.id()).stream()
                .filter(article -> Integer.toString(article.number()).equals(number))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
