package org.followup.web.rounds;

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
import java.util.Map;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.RoundSeries;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;
import org.followup.web.forums.RegisteredForums;

/** Rounds from a frequency: all their days are shown before any of them is stored. */
@Controller("/forums/{id}/rounds/series")
@Produces(MediaType.TEXT_HTML)
final class SeriesForms {

    private static final Map<String, String> USUAL =
            Map.of("frequency", "QUARTERLY", "count", "4", "before", "30", "grace", "30");

    private final AnnounceRound announceRound;
    private final RegisteredForums registered;
    private final SecretariatForms forms;
    private final Pages pages;
    private final SuggestedName suggested;
    private final Clock clock;

    SeriesForms(
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
        var form = FilledForm.starting(USUAL);
        return show(visitor, HttpStatus.OK, registered.at(id), form, List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String id, Posted posted) {
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, registered.at(id), form, List.of()),
                (fields, by) -> read(visitor, registered.at(id), fields, by));
    }

    private HttpResponse<?> read(Visitor visitor, Forum forum, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (RoundSeries.read(typed, forum, today, suggested::of)) {
            case TypedForm.Reading.Faulty<List<Round>>(var faults) ->
                    again(visitor, forum, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<List<Round>>(var rounds) ->
                    fields.get("action").equals("store")
                            ? store(visitor, forum, fields, rounds, by)
                            : preview(visitor, forum, fields, rounds);
        };
    }

    private HttpResponse<?> store(
            Visitor visitor, Forum forum, FormFields fields, List<Round> rounds, Actor by) {
        return announceRound.announce(by, forum.id(), rounds)
                        instanceof AnnounceRound.Outcome.Announced
                ? pages.redirect(visitor, Done.ROUNDS.after("secretariat"))
                : preview(visitor, forum, fields, rounds);
    }

    /** What was typed stands in the form; the days stand below it, or what hinders them. */
    private HttpResponse<?> preview(
            Visitor visitor, Forum forum, FormFields fields, List<Round> rounds) {
        return switch (announceRound.foresee(forum.id(), rounds)) {
            case AnnounceRound.Outcome.Announced announced ->
                    show(visitor, HttpStatus.OK, forum, new FilledForm(fields, List.of()), rounds);
            case AnnounceRound.Outcome.NoSuchForum() -> throw Refusal.notFound();
            case AnnounceRound.Outcome.IdTaken() ->
                    again(visitor, forum, FilledForm.faulty(fields, "form", "fault.round.taken"));
            case AnnounceRound.Outcome.Overlaps(var other) ->
                    again(
                            visitor,
                            forum,
                            new FilledForm(
                                    fields,
                                    List.of(
                                            Overlap.among(
                                                    rounds, visitor.language().spoken(), other))));
        };
    }

    private HttpResponse<String> again(Visitor visitor, Forum forum, FilledForm form) {
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, forum, form, List.of());
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Forum forum, FilledForm form, List<Round> rounds) {
        return pages.show(visitor, status, "rounds/series", new SeriesView(forum, form, rounds));
    }
}
