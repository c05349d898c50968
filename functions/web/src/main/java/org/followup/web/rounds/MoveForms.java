package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.core.forums.Round;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.MoveRound;
import org.followup.core.progress.RoundForm;
import org.followup.core.progress.WishForm;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** Other days of a round for all offices, and the way back to the days before. */
@Controller("/forums/{forum}/rounds/{round}/move")
@Produces(MediaType.TEXT_HTML)
final class MoveForms {

    private final MoveRound moveRound;
    private final Rounds rounds;
    private final SecretariatForms forms;
    private final Pages pages;

    MoveForms(MoveRound moveRound, Rounds rounds, SecretariatForms forms, Pages pages) {
        this.moveRound = moveRound;
        this.rounds = rounds;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String forum, String round) {
        visitor.secretariat();
        var place = rounds.at(forum, round);
        return show(visitor, HttpStatus.OK, place, FilledForm.starting(days(place.round())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String forum, String round) {
        var place = rounds.at(forum, round);
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, place, form),
                (fields, by) ->
                        fields.get("action").equals("undo")
                                ? undo(visitor, place, fields, by)
                                : move(visitor, place, fields, by));
    }

    private HttpResponse<?> move(Visitor visitor, Rounds.Place place, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var reason = WishForm.reason(typed, false);
        return switch (RoundForm.moved(typed, place.forum(), place.round())) {
            case TypedForm.Reading.Faulty<Round>(var faults) ->
                    again(visitor, place, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<Round>(var wanted) ->
                    answer(
                            visitor,
                            place,
                            fields,
                            moveRound.move(
                                    by, place.forum().id(), wanted, reason(visitor, reason)));
        };
    }

    private HttpResponse<?> undo(Visitor visitor, Rounds.Place place, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var reason = WishForm.reason(typed, false);
        return switch (typed.reading(() -> reason)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    again(visitor, place, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var text) ->
                    answer(
                            visitor,
                            place,
                            fields,
                            moveRound.undo(
                                    by,
                                    place.forum().id(),
                                    place.round().id(),
                                    reason(visitor, text)));
        };
    }

    private static ArrangeRound.Reason reason(Visitor visitor, String text) {
        return new ArrangeRound.Reason(LanguageTag.of(visitor.language()), text);
    }

    private HttpResponse<?> answer(
            Visitor visitor, Rounds.Place place, FormFields fields, MoveRound.Outcome outcome) {
        return switch (outcome) {
            case MoveRound.Outcome.Moved moved ->
                    pages.redirect(visitor, Done.MOVED.after(place.path()));
            case MoveRound.Outcome.NoSuchRound() -> throw Refusal.notFound();
            case MoveRound.Outcome.InThePast() ->
                    again(visitor, place, FilledForm.faulty(fields, "due", "fault.move.past"));
            case MoveRound.Outcome.SameDays() ->
                    again(visitor, place, FilledForm.faulty(fields, "due", "fault.move.same"));
            case MoveRound.Outcome.Overlaps(var other) ->
                    again(
                            visitor,
                            place,
                            new FilledForm(
                                    fields,
                                    List.of(
                                            Overlap.fault(
                                                    "opens", visitor.language().spoken(), other))));
            case MoveRound.Outcome.NothingToUndo() ->
                    again(visitor, place, FilledForm.faulty(fields, "form", "fault.move.undo"));
        };
    }

    private static Map<String, String> days(Round round) {
        var days = new HashMap<String, String>();
        fill(days, "opens", round.opensOn());
        fill(days, "due", round.dueOn());
        fill(days, "locks", round.locksOn());
        return days;
    }

    private static void fill(Map<String, String> days, String field, LocalDate day) {
        days.put(field + "Day", Integer.toString(day.getDayOfMonth()));
        days.put(field + "Month", Integer.toString(day.getMonthValue()));
        days.put(field + "Year", Integer.toString(day.getYear()));
    }

    private HttpResponse<String> again(Visitor visitor, Rounds.Place place, FilledForm form) {
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, place, form);
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Rounds.Place place, FilledForm form) {
        return pages.show(visitor, status, "rounds/move", new MoveView(place, form));
    }
}
