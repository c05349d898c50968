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
import org.followup.core.access.Recognise;
import org.followup.core.history.Actor;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.WishForm;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/**
 * Two ways in which a question for more time ends without it: the secretariat declines it with a
 * reason, or the office takes it back. Giving more time is the third, and has a form of its own.
 */
@Controller("/forums/{forum}/rounds/{round}/offices/{office}")
@Produces(MediaType.TEXT_HTML)
final class AnswerForms {

    private final ArrangeRound arrangeRound;
    private final Rounds rounds;
    private final SecretariatForms forms;
    private final Pages pages;

    AnswerForms(ArrangeRound arrangeRound, Rounds rounds, SecretariatForms forms, Pages pages) {
        this.arrangeRound = arrangeRound;
        this.rounds = rounds;
        this.forms = forms;
        this.pages = pages;
    }

    private record Asked(Rounds.Place place, Deadline deadline, AnswerView.Kind kind) {

        String path() {
            return place.path(deadline.office().id());
        }
    }

    @Get("/decline")
    HttpResponse<?> declining(Visitor visitor, String forum, String round, String office) {
        return start(visitor, asked(forum, round, office, AnswerView.Kind.DECLINE));
    }

    @Post("/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decline(
            Visitor visitor, Posted posted, String forum, String round, String office) {
        return act(visitor, posted, asked(forum, round, office, AnswerView.Kind.DECLINE));
    }

    @Get("/take-back")
    HttpResponse<?> takingBack(Visitor visitor, String forum, String round, String office) {
        return start(visitor, asked(forum, round, office, AnswerView.Kind.TAKE_BACK));
    }

    @Post("/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> takeBack(
            Visitor visitor, Posted posted, String forum, String round, String office) {
        return act(visitor, posted, asked(forum, round, office, AnswerView.Kind.TAKE_BACK));
    }

    private Asked asked(String forum, String round, String office, AnswerView.Kind kind) {
        var place = rounds.at(forum, round);
        return new Asked(place, rounds.deadline(place, office), kind);
    }

    private static Recognise.SignedIn answering(Asked asked, Visitor visitor) {
        return switch (asked.kind()) {
            case DECLINE -> visitor.secretariat();
            case TAKE_BACK -> ArrangeForms.writer(visitor, asked.deadline());
        };
    }

    /** Where nothing is asked any more, the page of the round says what holds. */
    private HttpResponse<?> start(Visitor visitor, Asked asked) {
        answering(asked, visitor);
        return asked.deadline().asked().isEmpty()
                ? pages.redirect(visitor, asked.path())
                : show(visitor, HttpStatus.OK, asked, FilledForm.starting(Map.of()));
    }

    private HttpResponse<?> act(Visitor visitor, Posted posted, Asked asked) {
        return forms.act(
                visitor,
                who -> answering(asked, who),
                posted,
                (status, form) -> show(visitor, status, asked, form),
                (fields, by) -> answer(visitor, asked, fields, by));
    }

    private HttpResponse<?> answer(Visitor visitor, Asked asked, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var reason = WishForm.reason(typed, asked.kind() == AnswerView.Kind.DECLINE);
        return switch (typed.reading(() -> reason)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    show(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            asked,
                            new FilledForm(fields, faults));
            case TypedForm.Reading.Read<String>(var text) -> {
                var about = ArrangeForms.about(visitor, asked.place(), asked.deadline(), text);
                yield switch (asked.kind()) {
                    case DECLINE -> said(visitor, asked, fields, arrangeRound.decline(by, about));
                    case TAKE_BACK ->
                            said(visitor, asked, fields, arrangeRound.takeBack(by, about));
                };
            }
        };
    }

    private HttpResponse<?> said(
            Visitor visitor, Asked asked, FormFields fields, ArrangeRound.Outcome outcome) {
        return switch (outcome) {
            case ArrangeRound.Outcome.Arranged done ->
                    pages.redirect(visitor, asked.kind().done().after(asked.path()));
            case ArrangeRound.Outcome.NoSuchRound() -> throw Refusal.notFound();
            case ArrangeRound.Outcome.Refused(var why) ->
                    show(
                            visitor,
                            HttpStatus.CONFLICT,
                            asked,
                            FilledForm.faulty(fields, "form", Refused.key(why)));
        };
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Asked asked, FilledForm form) {
        var why = rounds.why(asked.place().forum(), asked.deadline());
        var view = new AnswerView(asked.place(), why, asked.kind(), form);
        return pages.show(visitor, status, "rounds/answer", view);
    }
}
