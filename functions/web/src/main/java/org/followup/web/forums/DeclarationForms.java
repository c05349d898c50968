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
import java.util.Map;
import java.util.Optional;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.DeclarationForm;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
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
 * The declaration of a forum: first its title and the day it was adopted, then its articles one by
 * one.
 */
@Controller("/forums/{id}/declaration")
@Produces(MediaType.TEXT_HTML)
final class DeclarationForms {

    private final AdoptDeclaration adoptDeclaration;
    private final RegisteredForums registered;
    private final Forums forums;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    DeclarationForms(
            AdoptDeclaration adoptDeclaration,
            RegisteredForums registered,
            Forums forums,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.adoptDeclaration = adoptDeclaration;
        this.registered = registered;
        this.forums = forums;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor, String id, @QueryValue(defaultValue = "") String done) {
        visitor.secretariat();
        var forum = registered.at(id);
        var articles = forums.articles(forum.id());
        var next = articles.stream().mapToInt(Article::number).max().orElse(0) + 1;
        var form = FilledForm.starting(Map.of("number", Integer.toString(next)));
        var view = new DeclarationView(forum, articles, Done.of(done), form);
        return pages.show(visitor, DeclarationView.TEMPLATE, view);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, registered.at(id), form),
                (fields, by) -> {
                    var forum = registered.at(id);
                    var typed = new TypedForm(fields.all(), visitor.language().spoken());
                    return forum.declaration().isPresent()
                            ? addArticle(visitor, forum, fields, typed, by)
                            : adopt(visitor, forum, fields, typed, by);
                });
    }

    private HttpResponse<?> adopt(
            Visitor visitor, Forum forum, FormFields fields, TypedForm typed, Actor by) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (DeclarationForm.declaration(typed, forum, today)) {
            case TypedForm.Reading.Faulty<Declaration>(var faults) ->
                    mend(visitor, forum, fields, faults);
            case TypedForm.Reading.Read<Declaration>(var declaration) ->
                    answer(
                            visitor,
                            forum,
                            fields,
                            adoptDeclaration.adopt(by, forum.id(), declaration),
                            Done.DECLARATION);
        };
    }

    private HttpResponse<?> addArticle(
            Visitor visitor, Forum forum, FormFields fields, TypedForm typed, Actor by) {
        return switch (DeclarationForm.article(typed, forum)) {
            case TypedForm.Reading.Faulty<Article>(var faults) ->
                    mend(visitor, forum, fields, faults);
            case TypedForm.Reading.Read<Article>(var article) ->
                    answer(
                            visitor,
                            forum,
                            fields,
                            adoptDeclaration.addArticle(by, article),
                            Done.ARTICLE);
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor,
            Forum forum,
            FormFields fields,
            AdoptDeclaration.Outcome outcome,
            Done done) {
        return switch (outcome) {
            case AdoptDeclaration.Outcome.Recorded() ->
                    pages.redirect(visitor, done.after("forums/" + forum.id() + "/declaration"));
            case AdoptDeclaration.Outcome.NoSuchForum() -> throw Refusal.notFound();
            case AdoptDeclaration.Outcome.NoSuchTheme unknown ->
                    mend(visitor, forum, fields, List.of(Fault.at("themes", "fault.theme.choose")));
            case AdoptDeclaration.Outcome.NumberTaken taken ->
                    mend(
                            visitor,
                            forum,
                            fields,
                            List.of(Fault.at("number", "fault.article.taken")));
        };
    }

    private HttpResponse<String> mend(
            Visitor visitor, Forum forum, FormFields fields, List<Fault> faults) {
        var form = new FilledForm(fields, faults);
        return again(visitor, HttpStatus.UNPROCESSABLE_ENTITY, forum, form);
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, Forum forum, FilledForm form) {
        var view = new DeclarationView(forum, forums.articles(forum.id()), Optional.empty(), form);
        return pages.show(visitor, status, DeclarationView.TEMPLATE, view);
    }
}
