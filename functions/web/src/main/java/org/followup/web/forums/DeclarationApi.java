package org.followup.web.forums;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Article;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.DeclarationForm;
import org.followup.core.forums.EditForum;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Filling;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.RegisterProblems;
import org.followup.web.edge.Visitor;

/** The declaration of a forum and its numbered articles, entered and corrected by programs. */
@Controller("/api/v1/forums/{forum}")
@Produces(MediaType.APPLICATION_JSON)
final class DeclarationApi {

    private final RegisteredForums registered;
    private final Forums forums;
    private final AdoptDeclaration adoptDeclaration;
    private final EditForum editForum;
    private final RegisterProblems problems;
    private final Clock clock;

    DeclarationApi(
            RegisteredForums registered,
            Forums forums,
            AdoptDeclaration adoptDeclaration,
            EditForum editForum,
            RegisterProblems problems,
            Clock clock) {
        this.registered = registered;
        this.forums = forums;
        this.adoptDeclaration = adoptDeclaration;
        this.editForum = editForum;
        this.problems = problems;
        this.clock = clock;
    }

    @Put("/declaration")
    HttpResponse<?> declaration(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        var by = secretariat(caller);
        var now = registered.at(forum);
        var wanted = body.as(ForumJson.DeclarationJson.class);
        var stands = now.declaration().map(RegisterFields::seen);
        if (!stands.equals(Optional.ofNullable(wanted.version()))) {
            return problems.changed(visitor, stands.orElse(""));
        }
        var fields =
                new Filling().names("title", wanted.title()).day("adopted", wanted.adoptedOn());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var form = new TypedForm(fields.fields().all(), Language.ENGLISH);
        return switch (DeclarationForm.declaration(form, now, today)) {
            case TypedForm.Reading.Faulty<Declaration>(var faults) ->
                    problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<Declaration>(var read) ->
                    now.declaration().equals(Optional.of(read))
                            ? HttpResponse.ok(ForumJson.of(now))
                            : answer(visitor, now, adoptDeclaration.adopt(by, now.id(), read));
        };
    }

    private HttpResponse<?> answer(Visitor visitor, Forum forum, AdoptDeclaration.Outcome outcome) {
        return switch (outcome) {
            case AdoptDeclaration.Outcome.Recorded() ->
                    HttpResponse.ok(ForumJson.of(registered.at(forum.id().value())));
            case AdoptDeclaration.Outcome.NoSuchForum() -> throw Refusal.notFound();
            case AdoptDeclaration.Outcome.NoSuchTheme unknown ->
                    problems.faulty(visitor, "themes", "fault.theme.choose");
            case AdoptDeclaration.Outcome.NumberTaken taken ->
                    problems.faulty(visitor, "number", "fault.article.taken");
        };
    }

    @Put("/articles/{number}")
    HttpResponse<?> article(
            ApiCaller caller, Visitor visitor, JsonBody body, String forum, String number) {
        var by = secretariat(caller);
        var of = registered.at(forum);
        var wanted = body.as(ForumJson.WantedArticle.class);
        var fields =
                new Filling()
                        .put("number", number)
                        .names("text", wanted.text())
                        .ticked("themes", wanted.themes());
        var form = new TypedForm(fields.fields().all(), Language.ENGLISH);
        return switch (DeclarationForm.article(form, of)) {
            case TypedForm.Reading.Faulty<Article>(var faults) -> problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<Article>(var read) ->
                    wanted.version() == null
                            ? add(visitor, by, read)
                            : edit(visitor, by, read, wanted.version());
        };
    }

    private HttpResponse<?> add(Visitor visitor, Actor by, Article article) {
        return switch (adoptDeclaration.addArticle(by, article)) {
            case AdoptDeclaration.Outcome.Recorded() ->
                    HttpResponse.created(ForumJson.ArticleJson.of(article));
            case AdoptDeclaration.Outcome.NoSuchForum() -> throw Refusal.notFound();
            case AdoptDeclaration.Outcome.NoSuchTheme unknown ->
                    problems.faulty(visitor, "themes", "fault.theme.choose");
            case AdoptDeclaration.Outcome.NumberTaken taken ->
                    problems.faulty(visitor, "number", "fault.article.taken");
        };
    }

    private HttpResponse<?> edit(Visitor visitor, Actor by, Article wanted, String version) {
        var now = found(wanted).orElseThrow(Refusal::notFound);
        if (!RegisterFields.seen(now).equals(version)) {
            return problems.changed(visitor, RegisterFields.seen(now));
        }
        return switch (editForum.editArticle(by, now, wanted)) {
            case EditForum.Outcome.Edited() -> stands(wanted);
            case EditForum.Outcome.AsBefore() -> stands(wanted);
            case EditForum.Outcome.NotFound() -> throw Refusal.notFound();
            case EditForum.Outcome.ChangedMeanwhile() ->
                    problems.changed(visitor, found(wanted).map(RegisterFields::seen).orElse(""));
            case EditForum.Outcome.NoSuchTheme unknown ->
                    problems.faulty(visitor, "themes", "fault.theme.choose");
            case EditForum.Outcome.OtherYear other -> throw new IllegalStateException("a year");
            case EditForum.Outcome.ThemeGone gone -> throw new IllegalStateException("a theme");
        };
    }

    private HttpResponse<?> stands(Article article) {
        return HttpResponse.ok(
                ForumJson.ArticleJson.of(found(article).orElseThrow(Refusal::notFound)));
    }

    private Optional<Article> found(Article article) {
        return forums.articles(article.forum()).stream()
                .filter(one -> one.number() == article.number())
                .findFirst();
    }

    private static Actor secretariat(ApiCaller caller) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        return caller.identity().actor();
    }
}
