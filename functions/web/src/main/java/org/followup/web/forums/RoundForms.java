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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.RoundForm;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.rounds.Overlap;
import org.followup.web.rounds.SuggestedName;

/** The form that announces a round; a name for it is suggested. */
@Controller("/forums/{id}/rounds/new")
@Produces(MediaType.TEXT_HTML)
final class RoundForms {

    private static final String TEMPLATE = "forums/new-round";

    private final AnnounceRound announceRound;
    private final RegisteredForums registered;
    private final SecretariatForms forms;
    private final Pages pages;
    private final SuggestedName suggested;
    private final Clock clock;

    RoundForms(
            AnnounceRound announceRound,
            RegisteredForums registered,
            SecretariatForms forms,
            Pages pages,
            SuggestedName suggested,
            Clock clock) {
        this.announceRound = announceRound;
        this.registered = registered;
        this.forms = forms;
        this.pages = pages;
        this.suggested = suggested;
        this.clock = clock;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String id) {
        visitor.secretariat();
        var forum = registered.at(id);
        var view = new RoundView(forum, FilledForm.starting(suggestedNames(forum)));
        return pages.show(visitor, TEMPLATE, view);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) ->
                        pages.show(
                                visitor, status, TEMPLATE, new RoundView(registered.at(id), form)),
                (fields, by) -> announce(visitor, registered.at(id), fields, by));
    }

    private HttpResponse<?> announce(Visitor visitor, Forum forum, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        return switch (RoundForm.read(typed, forum)) {
            case TypedForm.Reading.Faulty<Round>(var faults) ->
                    again(visitor, forum, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Round>(var round) ->
                    switch (announceRound.announce(by, forum.id(), round)) {
                        case AnnounceRound.Outcome.Announced announced ->
                                pages.redirect(visitor, Done.ROUND.after("secretariat"));
                        case AnnounceRound.Outcome.NoSuchForum() -> throw Refusal.notFound();
                        case AnnounceRound.Outcome.IdTaken() ->
                                again(
                                        visitor,
                                        forum,
                                        FilledForm.faulty(fields, "form", "fault.round.taken"));
                        case AnnounceRound.Outcome.Overlaps(var other) ->
                                again(
                                        visitor,
                                        forum,
                                        new FilledForm(
                                                fields,
                                                List.of(
                                                        Overlap.fault(
                                                                "opens",
                                                                visitor.language().spoken(),
                                                                other))));
                    };
        };
    }

    private Map<String, String> suggestedNames(Forum forum) {
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        var name = suggested.of(RoundForm.nextNumber(forum, year), year);
        var names = new HashMap<String, String>();
        name.texts().forEach((tag, text) -> names.put("name-" + tag.value(), text));
        return names;
    }

    private HttpResponse<String> again(Visitor visitor, Forum forum, FilledForm form) {
        return pages.show(
                visitor, HttpStatus.UNPROCESSABLE_ENTITY, TEMPLATE, new RoundView(forum, form));
    }
}
