package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.followup.core.access.Recognise;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.WishForm;
import org.followup.web.edge.Done;
import org.followup.web.edge.FilledForm;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.SecretariatForms;
import org.followup.web.edge.Visitor;

/**
 * What is arranged with one office about one round, a form for each: {@code extend}, {@code excuse}
 * and {@code reopen} by the secretariat, {@code ask} by those who write for the office.
 */
@Controller("/forums/{forum}/rounds/{round}/offices/{office}/{act}")
@Produces(MediaType.TEXT_HTML)
final class ArrangeForms {

    private final ArrangeRound arrangeRound;
    private final Rounds rounds;
    private final Progress progress;
    private final SecretariatForms forms;
    private final Pages pages;

    ArrangeForms(
            ArrangeRound arrangeRound,
            Rounds rounds,
            Progress progress,
            SecretariatForms forms,
            Pages pages) {
        this.arrangeRound = arrangeRound;
        this.rounds = rounds;
        this.progress = progress;
        this.forms = forms;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(
            Visitor visitor, String forum, String round, String office, String act) {
        var asked = asked(forum, round, office, act);
        allowed(visitor, asked);
        return show(visitor, HttpStatus.OK, asked, FilledForm.starting(Map.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(
            Visitor visitor, Posted posted, String forum, String round, String office, String act) {
        var asked = asked(forum, round, office, act);
        return forms.act(
                visitor,
                asking -> allowed(asking, asked),
                posted,
                (status, form) -> show(visitor, status, asked, form),
                (fields, by) -> arrange(visitor, asked, fields, by));
    }

    private record Asked(Rounds.Place place, Deadline deadline, WishForm.Act act) {

        String path() {
            return place.path(deadline.office().id());
        }
    }

    private Asked asked(String forum, String round, String office, String act) {
        var place = rounds.at(forum, round);
        return Arrays.stream(WishForm.Act.values())
                .filter(each -> ArrangeView.word(each).equals(act))
                .findFirst()
                .map(each -> new Asked(place, rounds.deadline(place, office), each))
                .orElseThrow(Refusal::notFound);
    }

    private static Recognise.SignedIn allowed(Visitor visitor, Asked asked) {
        return switch (asked.act()) {
            case EXTEND, EXCUSE, REOPEN -> visitor.secretariat();
            case ASK -> writer(visitor, asked.deadline());
        };
    }

    static Recognise.SignedIn writer(Visitor visitor, Deadline deadline) {
        var member = visitor.member();
        if (!member.identity().mayWriteFor(deadline.office().id())) {
            throw Refusal.notAllowed();
        }
        return member;
    }

    private HttpResponse<?> arrange(Visitor visitor, Asked asked, FormFields fields, Actor by) {
        var typed = new TypedForm(fields.all(), visitor.language().spoken());
        var rows = progress.rows(asked.deadline().office().id(), asked.place().forum().id());
        return switch (WishForm.read(typed, asked.act(), rows)) {
            case TypedForm.Reading.Faulty<WishForm.Content>(var faults) ->
                    again(visitor, asked, new FilledForm(fields, faults));
            case TypedForm.Reading.Read<WishForm.Content>(var content) ->
                    arrange(visitor, asked, fields, by, content);
        };
    }

    private HttpResponse<?> arrange(
            Visitor visitor, Asked asked, FormFields fields, Actor by, WishForm.Content content) {
        var about = about(visitor, asked.place(), asked.deadline(), content.reason());
        return switch (arrangeRound.arrange(by, about, content.wish())) {
            case ArrangeRound.Outcome.Arranged done ->
                    pages.redirect(visitor, done(asked.act()).after(asked.path()));
            case ArrangeRound.Outcome.NoSuchRound() -> throw Refusal.notFound();
            case ArrangeRound.Outcome.Refused(var why) ->
                    again(
                            visitor,
                            asked,
                            FilledForm.faulty(
                                    fields, Refused.field(asked.act(), why), Refused.key(why)));
        };
    }

    static ArrangeRound.About about(
            Visitor visitor, Rounds.Place place, Deadline deadline, String reason) {
        return new ArrangeRound.About(
                place.forum().id(),
                deadline.office().id(),
                place.round().id(),
                new ArrangeRound.Reason(LanguageTag.of(visitor.language()), reason));
    }

    private static Done done(WishForm.Act act) {
        return switch (act) {
            case EXTEND -> Done.EXTENDED;
            case EXCUSE -> Done.EXCUSED;
            case REOPEN -> Done.REOPENED;
            case ASK -> Done.ASKED;
        };
    }

    private HttpResponse<String> again(Visitor visitor, Asked asked, FilledForm form) {
        return show(visitor, HttpStatus.UNPROCESSABLE_ENTITY, asked, form);
    }

    private HttpResponse<String> show(
            Visitor visitor, HttpStatus status, Asked asked, FilledForm form) {
        var office = asked.deadline().office().id();
        var view =
                new ArrangeView(
                        asked.place(),
                        rounds.why(asked.place().forum(), asked.deadline()),
                        ArrangeView.word(asked.act()),
                        asked.act() == WishForm.Act.EXCUSE
                                ? progress.rows(office, asked.place().forum().id())
                                : List.of(),
                        form);
        return pages.show(visitor, status, "rounds/arrange", view);
    }
}
