package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.languages.Fault;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Progress;
import org.followup.core.progress.WishForm;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;
import org.jspecify.annotations.Nullable;

/** What is arranged with one office about one round, for programs; the rules are the pages' own. */
@Controller("/api/v1/forums/{forum}/rounds/{round}/offices/{office}/arrangements")
@Produces(MediaType.APPLICATION_JSON)
final class ArrangementApi {

    private final ArrangeRound arrangeRound;
    private final Rounds rounds;
    private final Progress progress;
    private final ApiForm form;

    ArrangementApi(ArrangeRound arrangeRound, Rounds rounds, Progress progress, ApiForm form) {
        this.arrangeRound = arrangeRound;
        this.rounds = rounds;
        this.progress = progress;
        this.form = form;
    }

    /**
     * {@code kind} is one of {@link WishForm.Act} or an {@link Answer}; without a commitment the
     * whole is excused.
     */
    @Serdeable
    record Wanted(
            String kind,
            @Nullable LocalDate day,
            @Nullable String commitment,
            @Nullable String reason) {}

    /** What ends a question for more time without giving it. */
    enum Answer {
        DECLINE,
        TAKE_BACK
    }

    @Serdeable
    record WantedUndo(@Nullable String reason) {}

    @Post
    HttpResponse<?> arrange(
            ApiCaller caller,
            Visitor visitor,
            JsonBody body,
            String forum,
            String round,
            String office) {
        var place = rounds.at(forum, round);
        var deadline = rounds.deadline(place, office);
        var wanted = body.as(Wanted.class);
        var answer = named(Answer.values(), wanted.kind());
        if (answer.isPresent()) {
            return end(caller.identity(), visitor, answer.get(), place, deadline, wanted);
        }
        var act = named(WishForm.Act.values(), wanted.kind());
        if (act.isEmpty()) {
            return form.refused(visitor, Fault.at("kind", "fault.arrange.kind"));
        }
        allow(caller.identity(), act.get(), deadline);
        var typed =
                new ApiForm.Fields()
                        .day("day", wanted.day())
                        .with(
                                "what",
                                wanted.commitment() == null ? WishForm.WHOLE : wanted.commitment())
                        .with("reason", wanted.reason())
                        .typed(visitor);
        var rows = progress.rows(deadline.office().id(), place.forum().id());
        return switch (WishForm.read(typed, act.get(), rows)) {
            case TypedForm.Reading.Faulty<WishForm.Content>(var faults) ->
                    form.refused(visitor, faults.getFirst());
            case TypedForm.Reading.Read<WishForm.Content>(var content) ->
                    answer(
                            visitor,
                            act.get(),
                            arrangeRound.arrange(
                                    caller.identity().actor(),
                                    ArrangeForms.about(visitor, place, deadline, content.reason()),
                                    content.wish()));
        };
    }

    private HttpResponse<?> end(
            Identity who,
            Visitor visitor,
            Answer answer,
            Rounds.Place place,
            Deadline deadline,
            Wanted wanted) {
        var allowed =
                switch (answer) {
                    case DECLINE -> who.isSecretariat();
                    case TAKE_BACK -> who.mayWriteFor(deadline.office().id());
                };
        if (!allowed) {
            throw Refusal.notAllowed();
        }
        var typed = new ApiForm.Fields().with("reason", wanted.reason()).typed(visitor);
        var reason = WishForm.reason(typed, answer == Answer.DECLINE);
        return switch (typed.reading(() -> reason)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    form.refused(visitor, faults.getFirst());
            case TypedForm.Reading.Read<String>(var text) -> {
                var about = ArrangeForms.about(visitor, place, deadline, text);
                yield answer(
                        visitor,
                        WishForm.Act.EXTEND,
                        switch (answer) {
                            case DECLINE -> arrangeRound.decline(who.actor(), about);
                            case TAKE_BACK -> arrangeRound.takeBack(who.actor(), about);
                        });
            }
        };
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    @Post("/{sequence}/undo")
    HttpResponse<?> undo(
            ApiCaller caller,
            Visitor visitor,
            JsonBody body,
            String forum,
            String round,
            String office,
            long sequence) {
        var place = rounds.at(forum, round);
        var deadline = rounds.deadline(place, office);
        allow(caller.identity(), WishForm.Act.EXTEND, deadline);
        var wanted = body.as(WantedUndo.class);
        var typed = new ApiForm.Fields().with("reason", wanted.reason()).typed(visitor);
        var reason = WishForm.reason(typed, false);
        return switch (typed.reading(() -> reason)) {
            case TypedForm.Reading.Faulty<String>(var faults) ->
                    form.refused(visitor, faults.getFirst());
            case TypedForm.Reading.Read<String>(var text) ->
                    answer(
                            visitor,
                            WishForm.Act.EXTEND,
                            arrangeRound.undo(
                                    caller.identity().actor(),
                                    ArrangeForms.about(visitor, place, deadline, text),
                                    sequence));
        };
    }

    private static void allow(Identity who, WishForm.Act act, Deadline deadline) {
        var allowed =
                switch (act) {
                    case EXTEND, EXCUSE, REOPEN -> who.isSecretariat();
                    case ASK -> who.mayWriteFor(deadline.office().id());
                };
        if (!allowed) {
            throw Refusal.notAllowed();
        }
    }

    private HttpResponse<?> answer(
            Visitor visitor, WishForm.Act act, ArrangeRound.Outcome outcome) {
        return switch (outcome) {
            case ArrangeRound.Outcome.Arranged(var before, var after) ->
                    HttpResponse.ok(DeadlineJson.of(after));
            case ArrangeRound.Outcome.NoSuchRound() -> throw Refusal.notFound();
            case ArrangeRound.Outcome.Refused(var why) ->
                    form.refused(visitor, Fault.at(Refused.field(act, why), Refused.key(why)));
        };
    }
}
