package org.followup.web.rounds;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.history.Actor;
import org.followup.core.languages.Fault;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.AnnounceRound;
import org.followup.core.progress.RoundForm;
import org.followup.core.progress.RoundSeries;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.Filling;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.RegisterProblems;
import org.followup.web.edge.Visitor;
import org.followup.web.forums.RegisteredForums;
import org.followup.web.forums.RoundJson;

/**
 * Announces rounds for a program of the secretariat, one or a series, by the rules of the pages.
 */
@Controller("/api/v1/forums/{forum}/rounds")
@Produces(MediaType.APPLICATION_JSON)
final class AnnounceApi {

    private final AnnounceRound announceRound;
    private final RegisteredForums registered;
    private final SuggestedName suggested;
    private final RegisterProblems problems;
    private final Clock clock;

    AnnounceApi(
            AnnounceRound announceRound,
            RegisteredForums registered,
            SuggestedName suggested,
            RegisterProblems problems,
            Clock clock) {
        this.announceRound = announceRound;
        this.registered = registered;
        this.suggested = suggested;
        this.problems = problems;
        this.clock = clock;
    }

    @Serdeable
    record WantedRound(
            Map<String, String> name, LocalDate opensOn, LocalDate dueOn, LocalDate locksOn) {}

    /** {@code firstDueOn} is the first of {@code count}; the other numbers are days. */
    @Serdeable
    record WantedSeries(
            String frequency, LocalDate firstDueOn, Integer count, Integer before, Integer grace) {}

    @Serdeable
    record Announced(List<RoundJson> rounds) {}

    @Post
    HttpResponse<?> one(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        var by = secretariat(caller);
        var wanted = body.as(WantedRound.class);
        var of = registered.at(forum);
        var form =
                typed(
                        visitor,
                        new Filling()
                                .names("name", wanted.name())
                                .day("opens", wanted.opensOn())
                                .day("due", wanted.dueOn())
                                .day("locks", wanted.locksOn()));
        return switch (RoundForm.read(form, of)) {
            case TypedForm.Reading.Faulty<Round>(var faults) -> problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<Round>(var round) ->
                    announce(
                            visitor,
                            by,
                            of,
                            List.of(round),
                            other -> Overlap.fault("opens", visitor.language().spoken(), other));
        };
    }

    /** All of them or none. */
    @Post("/series")
    HttpResponse<?> series(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        var by = secretariat(caller);
        var wanted = body.as(WantedSeries.class);
        var of = registered.at(forum);
        var form =
                typed(
                        visitor,
                        new Filling()
                                .put("frequency", wanted.frequency())
                                .day("first", wanted.firstDueOn())
                                .put("count", wanted.count().toString())
                                .put("before", wanted.before().toString())
                                .put("grace", wanted.grace().toString()));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return switch (RoundSeries.read(form, of, today, suggested::of)) {
            case TypedForm.Reading.Faulty<List<Round>>(var faults) ->
                    problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<List<Round>>(var rounds) ->
                    announce(
                            visitor,
                            by,
                            of,
                            rounds,
                            other -> Overlap.among(rounds, visitor.language().spoken(), other));
        };
    }

    private HttpResponse<?> announce(
            Visitor visitor,
            Actor by,
            Forum forum,
            List<Round> rounds,
            Function<Round, Fault> overlap) {
        return switch (announceRound.announce(by, forum.id(), rounds)) {
            case AnnounceRound.Outcome.Announced announced ->
                    HttpResponse.status(HttpStatus.CREATED)
                            .body(new Announced(rounds.stream().map(RoundJson::of).toList()));
            case AnnounceRound.Outcome.NoSuchForum() -> throw Refusal.notFound();
            case AnnounceRound.Outcome.IdTaken() ->
                    problems.faulty(visitor, "form", "fault.round.taken");
            case AnnounceRound.Outcome.Overlaps(var other) ->
                    problems.faulty(visitor, List.of(overlap.apply(other)));
        };
    }

    private static TypedForm typed(Visitor visitor, Filling filling) {
        return new TypedForm(filling.fields().all(), visitor.language().spoken());
    }

    private static Actor secretariat(ApiCaller caller) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        return caller.identity().actor();
    }
}
