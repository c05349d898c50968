package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.core.access.Identity;
import org.followup.core.forums.Round;
import org.followup.core.languages.Fault;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.MoveRound;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RoundForm;
import org.followup.core.progress.Score;
import org.followup.core.progress.WishForm;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;
import org.jspecify.annotations.Nullable;

/** A round for programs: the deadlines in force, and other days for all. */
@Controller("/api/v1/forums/{forum}/rounds/{round}")
@Produces(MediaType.APPLICATION_JSON)
final class RoundApi {

    private final Rounds rounds;
    private final MoveRound moveRound;
    private final Offices offices;
    private final Progress progress;
    private final ApiForm form;

    RoundApi(Rounds rounds, MoveRound moveRound, Offices offices, Progress progress, ApiForm form) {
        this.rounds = rounds;
        this.moveRound = moveRound;
        this.offices = offices;
        this.progress = progress;
        this.form = form;
    }

    @Serdeable
    record WantedMove(
            LocalDate opensOn, LocalDate dueOn, LocalDate locksOn, @Nullable String reason) {}

    /** The offices that the key may read, by id. */
    @Get
    DeadlineJson.Listed show(ApiCaller caller, String forum, String round) {
        return listed(caller.identity(), rounds.at(forum, round));
    }

    @Post("/move")
    HttpResponse<?> move(
            ApiCaller caller, Visitor visitor, JsonBody body, String forum, String round) {
        var by = secretariat(caller);
        var wanted = body.as(WantedMove.class);
        var place = rounds.at(forum, round);
        var typed =
                new ApiForm.Fields()
                        .day("opens", wanted.opensOn())
                        .day("due", wanted.dueOn())
                        .day("locks", wanted.locksOn())
                        .with("reason", wanted.reason())
                        .typed(visitor);
        var reason = reason(visitor, WishForm.reason(typed, false));
        return switch (RoundForm.moved(typed, place.forum(), place.round())) {
            case TypedForm.Reading.Faulty<Round>(var faults) ->
                    form.refused(visitor, faults.getFirst());
            case TypedForm.Reading.Read<Round>(var days) ->
                    answer(
                            visitor,
                            by,
                            place,
                            moveRound.move(by.actor(), place.forum().id(), days, reason));
        };
    }

    @Post("/move/undo")
    HttpResponse<?> undo(
            ApiCaller caller, Visitor visitor, JsonBody body, String forum, String round) {
        var by = secretariat(caller);
        var place = rounds.at(forum, round);
        var wanted = body.as(ArrangementApi.WantedUndo.class);
        var typed = new ApiForm.Fields().with("reason", wanted.reason()).typed(visitor);
        var reason = WishForm.reason(typed, false);
        return switch (typed.reading(() -> reason(visitor, reason))) {
            case TypedForm.Reading.Faulty<ArrangeRound.Reason>(var faults) ->
                    form.refused(visitor, faults.getFirst());
            case TypedForm.Reading.Read<ArrangeRound.Reason>(var why) ->
                    answer(
                            visitor,
                            by,
                            place,
                            moveRound.undo(
                                    by.actor(), place.forum().id(), place.round().id(), why));
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, Identity by, Rounds.Place place, MoveRound.Outcome outcome) {
        return switch (outcome) {
            case MoveRound.Outcome.Moved moved ->
                    HttpResponse.ok(
                            listed(
                                    by,
                                    rounds.at(
                                            place.forum().id().value(),
                                            place.round().id().value())));
            case MoveRound.Outcome.NoSuchRound() -> throw Refusal.notFound();
            case MoveRound.Outcome.InThePast() ->
                    form.refused(visitor, Fault.at("due", "fault.move.past"));
            case MoveRound.Outcome.SameDays() ->
                    form.refused(visitor, Fault.at("due", "fault.move.same"));
            case MoveRound.Outcome.Overlaps(var other) ->
                    form.refused(
                            visitor, Overlap.fault("opens", visitor.language().spoken(), other));
            case MoveRound.Outcome.NothingToUndo() ->
                    form.refused(visitor, Fault.at("form", "fault.move.undo"));
        };
    }

    private DeadlineJson.Listed listed(Identity who, Rounds.Place place) {
        var forum = place.forum();
        var round = place.round();
        var arranged = progress.arrangements(forum.id());
        return new DeadlineJson.Listed(
                forum.id().value(),
                round.id().value(),
                round.opensOn(),
                round.dueOn(),
                round.locksOn(),
                round.moves().stream().map(DeadlineJson.MoveJson::of).toList(),
                progress.scores(forum.id()).stream()
                        .map(Score::office)
                        .filter(who::mayRead)
                        .flatMap(office -> deadline(place, office, arranged))
                        .map(DeadlineJson::of)
                        .toList());
    }

    private Stream<Deadline> deadline(
            Rounds.Place place, OfficeId id, Map<OfficeId, Arrangements> arranged) {
        var none = Arrangements.none(place.forum().id(), id);
        return offices.find(id).stream()
                .map(
                        office ->
                                new Deadline(
                                        place.round(), office, arranged.getOrDefault(id, none)));
    }

    private static Identity secretariat(ApiCaller caller) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        return caller.identity();
    }

    private static ArrangeRound.Reason reason(Visitor visitor, String text) {
        return new ArrangeRound.Reason(LanguageTag.of(visitor.language()), text);
    }
}
