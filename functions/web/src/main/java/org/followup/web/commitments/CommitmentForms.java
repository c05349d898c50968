package org.followup.web.commitments;

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
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.CommitmentForm;
import org.followup.core.progress.NewCommitment;
import org.followup.core.progress.RegisterCommitment;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.forums.ListedPartners;
import org.followup.web.forums.RegisteredForums;
import org.followup.web.offices.ListedOffices;

/** The form that registers a commitment; its reference is given when it is stored. */
@Controller("/forums/{id}/commitments/new")
@Produces(MediaType.TEXT_HTML)
final class CommitmentForms {

    private static final String TEMPLATE = "commitments/new-commitment";

    private final RegisterCommitment registerCommitment;
    private final RegisteredForums registered;
    private final Forums forums;
    private final ListedOffices offices;
    private final ListedPartners partners;
    private final SecretariatForms forms;
    private final Pages pages;
    private final Clock clock;

    CommitmentForms(
            RegisterCommitment registerCommitment,
            RegisteredForums registered,
            Forums forums,
            ListedOffices offices,
            ListedPartners partners,
            SecretariatForms forms,
            Pages pages,
            Clock clock) {
        this.registerCommitment = registerCommitment;
        this.registered = registered;
        this.forums = forums;
        this.offices = offices;
        this.partners = partners;
        this.forms = forms;
        this.pages = pages;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor, String id, @QueryValue(defaultValue = "") String office) {
        visitor.secretariat();
        var form = FilledForm.starting(Map.of("office", office));
        return pages.show(visitor, TEMPLATE, view(registered.at(id), visitor, form));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) ->
                        pages.show(
                                visitor, status, TEMPLATE, view(registered.at(id), visitor, form)),
                (fields, by) ->
                        register(
                                visitor,
                                fields,
                                view(registered.at(id), visitor, new FilledForm(fields, List.of())),
                                by));
    }

    private HttpResponse<?> register(
            Visitor visitor, FormFields fields, NewCommitmentView view, Actor by) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (CommitmentForm.read(typed, view.choices(), today)) {
            case TypedForm.Reading.Faulty<NewCommitment>(var faults) ->
                    again(visitor, view.with(faults));
            case TypedForm.Reading.Read<NewCommitment>(var commitment) ->
                    answer(visitor, view, registerCommitment.register(by, commitment));
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, NewCommitmentView view, RegisterCommitment.Outcome outcome) {
        return switch (outcome) {
            case RegisterCommitment.Outcome.Registered(var commitment) ->
                    pages.redirect(visitor, "commitments/" + commitment.reference());
            case RegisterCommitment.Outcome.NoSuchForum() -> throw Refusal.notFound();
            case RegisterCommitment.Outcome.NoSuchTheme() ->
                    again(visitor, view.with("theme", "fault.commitment.theme"));
            case RegisterCommitment.Outcome.NoSuchArticle unknown ->
                    again(visitor, view.with("articles", "fault.commitment.articles"));
            case RegisterCommitment.Outcome.KnownAlready() ->
                    again(visitor, view.with("form", "fault.commitment.taken"));
        };
    }

    private NewCommitmentView view(Forum forum, Visitor visitor, FilledForm form) {
        return new NewCommitmentView(
                forum,
                forums.articles(forum.id()),
                offices.by(visitor.language().spoken()),
                partners.of(forum.id(), visitor.language().spoken()),
                form);
    }

    private HttpResponse<String> again(Visitor visitor, NewCommitmentView view) {
        return pages.show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE, view);
    }
}
