package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.WishForm;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/** Undoes what was arranged with one office; it stays in the history, with the reason. */
@Controller("/forums/{forum}/rounds/{round}/offices/{office}/undo/{sequence}")
@Produces(MediaType.TEXT_HTML)
final class UndoForms {

    private final ArrangeRound arrangeRound;
    private final Rounds rounds;
    private final SecretariatForms forms;
    private final Pages pages;

    UndoForms(ArrangeRound arrangeRound, Rounds rounds, SecretariatForms forms, Pages pages) {
        this.arrangeRound = arrangeRound;
        this.rounds = rounds;
        this.forms = forms;
        this.pages = pages;
    }

    private record Undone(Rounds.Place place, Deadline deadline, Arrangement arrangement) {}

    @Get
    HttpResponse<String> show(
            Visitor visitor, String forum, String round, String office, long sequence) {
        visitor.secretariat();
        var undone = undone(forum, round, office, sequence);
        return show(visitor, HttpStatus.OK, undone, FilledForm.starting(Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(
            Visitor visitor,
            Posted posted,
            String forum,
            String round,
            String office,
            long sequence) {
        var undone = undone(forum, round, office, sequence);
        return forms.act(
                visitor,
                posted,
                (status, form) -> show(visitor, status, undone, form),
                (fields, by) -> undo(visitor, undone, fields, by));
    }

    /** One that was undone already is gone: its page leads nowhere. */
    private Undone undone(String forum, String round, String office, long sequence) {
        var place = rounds.at(forum, round);
        var deadline = rounds.deadline(place, office);
        return deadline.arrangements()
                .find(sequence)
                .filter(each -> each.round().equals(place.round().id()))
                .filter(each -> !(each instanceof Arrangement.Asked))
                .map(each -> new Undone(place, deadline, each))
                .orElseThrow(Refusal::notFound);
    }

    private HttpResponse<?> undo(Visitor visitor, Undone undone, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var reason = WishForm.reason(typed, false);
        return switch (typed.reading(() -> reason)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    show(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            undone,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var text) ->
                    answer(
                            visitor,
                            undone,
                            fields,
                            arrangeRound.undo(
                                    by,
                                    ArrangeForms.about(
                                            visitor, undone.place(), undone.deadline(), text),
                                    undone.arrangement().made().sequence()));
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, Undone undone, FormFields fields, ArrangeRound.Outcome outcome) {
        return switch (outcome) {
            case ArrangeRound.Outcome.Arranged done ->
                    pages.redirect(
                            visitor,
                            Done.UNDONE.after(
                                    undone.place().path(undone.deadline().office().id())));
            case ArrangeRound.Outcome.NoSuchRound() -> throw Refusal.notFound();
            case ArrangeRound.Outcome.Refused(var why) ->
                    show(
                            visitor,
                            HttpStatus.CONFLICT,
                            undone,
                            FilledForm.faulty(fields, "form", Refused.key(why)));
        };
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Undone undone, FilledForm form) {
        var why = rounds.why(undone.place().forum(), undone.deadline());
        return pages.show(
                visitor,
                status,
                "rounds/undo",
                new UndoView(undone.place(), why, undone.arrangement(), form));
    }
}
