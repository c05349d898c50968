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
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.DeclarationForm;
import org.followup.core.forums.Forum;
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

/** The form that corrects the title of a declaration and the day it was adopted. */
@Controller("/forums/{id}/declaration/edit")
@Produces(MediaType.TEXT_HTML)
final class AdoptedForms {

    private static final String TEMPLATE = "forums/edit-declaration";

    private final AdoptDeclaration adoptDeclaration;
    private final RegisteredForums registered;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    AdoptedForms(
            AdoptDeclaration adoptDeclaration,
            RegisteredForums registered,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.adoptDeclaration = adoptDeclaration;
        this.registered = registered;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String id) {
        visitor.secretariat();
        var forum = registered.at(id);
        var form = new FilledForm(RegisterFields.of(adopted(forum)), List.of());
        return pages.show(visitor, TEMPLATE, new ArticleView(forum, form));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String id) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> again(visitor, status, registered.at(id), form),
                (fields, by) -> edit(visitor, registered.at(id), fields, by));
    }

    private HttpResponse<?> edit(Visitor visitor, Forum forum, FormFields fields, Actor by) {
        var now = adopted(forum);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (DeclarationForm.declaration(typed, forum, today)) {
            case TypedForm.Reading.Faulty<Declaration>(var faults) ->
                    again(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            forum,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Declaration>(var wanted) -> {
                if (!fields.get(Seen.FIELD).equals(RegisterFields.seen(now))) {
                    var form = FilledForm.faulty(fields, "form", "fault.register.changed");
                    yield again(visitor, HttpStatus.CONFLICT, forum, form);
                }
                yield wanted.equals(now)
                        ? pages.redirect(visitor, page(forum))
                        : adopt(visitor, forum, wanted, by);
            }
        };
    }

    private HttpResponse<?> adopt(Visitor visitor, Forum forum, Declaration wanted, Actor by) {
        return switch (adoptDeclaration.adopt(by, forum.id(), wanted)) {
            case AdoptDeclaration.Outcome.Recorded() ->
                    pages.redirect(visitor, Done.CORRECTED.after(page(forum)));
            case AdoptDeclaration.Outcome.NoSuchForum() -> throw Refusal.notFound();
            case AdoptDeclaration.Outcome.NoSuchTheme theme ->
                    throw new IllegalStateException("a theme");
            case AdoptDeclaration.Outcome.NumberTaken number ->
                    throw new IllegalStateException("a number");
        };
    }

    private HttpResponse<String> again(
            Visitor visitor, HttpStatus status, Forum forum, FilledForm form) {
        return pages.show(visitor, status, TEMPLATE, new ArticleView(forum, form));
    }

    private static Declaration adopted(Forum forum) {
        return forum.declaration().orElseThrow(Refusal::notFound);
    }

    private static String page(Forum forum) {
        return "forums/" + forum.id() + "/declaration";
    }
}
