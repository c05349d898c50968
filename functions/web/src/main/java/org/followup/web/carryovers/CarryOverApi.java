package org.followup.web.carryovers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.CarryOverForm;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.history.Actor;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Messages;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverBoard;
import org.followup.core.progress.PlanCarryOver;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Problem;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/** The carry-over for a program of the secretariat: its plan, and carrying it out. */
@Controller("/api/v1/forums/{forum}/carry-over")
@Produces(MediaType.APPLICATION_JSON)
final class CarryOverApi {

    private final PlanCarryOver planCarryOver;
    private final CarryCommitmentsOver carry;
    private final Boards boards;
    private final Messages messages;

    CarryOverApi(
            PlanCarryOver planCarryOver,
            CarryCommitmentsOver carry,
            Boards boards,
            Messages messages) {
        this.planCarryOver = planCarryOver;
        this.carry = carry;
        this.boards = boards;
        this.messages = messages;
    }

    @Get
    CarryOverJson show(ApiCaller caller, String forum) {
        by(caller);
        return CarryOverJson.of(boards.at(forum));
    }

    @Post("/choices")
    HttpResponse<?> choose(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        var by = by(caller);
        var board = boards.at(forum);
        var wanted = body.as(CarryOverJson.Choices.class);
        if (wanted.choices().size() > PlanCarryOver.MOST) {
            return refused(visitor, HttpStatus.UNPROCESSABLE_ENTITY, "fault.carry-over.many");
        }
        var language = LanguageTag.of(visitor.language().spoken());
        var typed = wanted.choices().stream().map(one -> planned(board, one, language)).toList();
        if (typed.stream().anyMatch(Optional::isEmpty)) {
            return refused(visitor, HttpStatus.UNPROCESSABLE_ENTITY, "fault.ending.unknown");
        }
        var outcome =
                planCarryOver.save(
                        by,
                        board.into().id(),
                        wanted.revision(),
                        typed.stream().map(Optional::orElseThrow).toList());
        return switch (outcome) {
            case PlanCarryOver.Outcome.Saved saved ->
                    HttpResponse.ok(CarryOverJson.of(boards.at(forum)));
            case PlanCarryOver.Outcome.ChangedMeanwhile changed ->
                    refused(visitor, HttpStatus.CONFLICT, "fault.carry-over.reviewed");
            case PlanCarryOver.Outcome.BeingCarriedOut() ->
                    refused(visitor, HttpStatus.CONFLICT, "fault.merge.over");
            case PlanCarryOver.Outcome.NotFound() -> throw Refusal.notFound();
            case PlanCarryOver.Outcome.Recorded r -> throw new IllegalStateException();
            case PlanCarryOver.Outcome.NothingToAgree n -> throw new IllegalStateException();
        };
    }

    /** Begins; where it has begun already, only says how far it is. */
    @Post("/run")
    HttpResponse<?> run(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        var by = by(caller);
        var into = boards.at(forum).into().id();
        var reviewed = body.as(CarryOverJson.Reviewed.class).revision();
        return switch (carry.begin(by, into, reviewed)) {
            case CarryCommitmentsOver.Outcome.Under(var plan) ->
                    HttpResponse.accepted().body(CarryOverJson.of(boards.at(forum)));
            case CarryCommitmentsOver.Outcome.NotReady(var board) -> notReady(visitor, board);
            case CarryCommitmentsOver.Outcome.NoDeclaration() ->
                    refused(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            "fault.carry-over.declaration");
            case CarryCommitmentsOver.Outcome.NothingOpen() ->
                    refused(visitor, HttpStatus.UNPROCESSABLE_ENTITY, "fault.carry-over.nothing");
            case CarryCommitmentsOver.Outcome.ChangedMeanwhile changed ->
                    refused(visitor, HttpStatus.CONFLICT, "fault.carry-over.reviewed");
            case CarryCommitmentsOver.Outcome.NotFound() -> throw Refusal.notFound();
            case CarryCommitmentsOver.Outcome.NotBegun() -> throw Refusal.notFound();
        };
    }

    private static Actor by(ApiCaller caller) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        return caller.identity().actor();
    }

    private static Optional<PlannedCarryOver> planned(
            CarryOverBoard board, CarryOverJson.Chosen chosen, LanguageTag language) {
        var fields = new TreeMap<>(chosen.choice());
        fields.keySet().retainAll(CarryOverForm.FIELDS);
        return CommitmentReference.parse(chosen.commitment())
                .flatMap(board::line)
                .map(line -> line.reference())
                .map(of -> new PlannedCarryOver(board.into().id(), of, fields, language));
    }

    private HttpResponse<?> notReady(Visitor visitor, CarryOverBoard board) {
        var consent = board.needingConsent().stream().findFirst();
        var line =
                consent.or(
                                () ->
                                        board.lines().stream()
                                                .filter(one -> !one.isPossible())
                                                .findFirst())
                        .orElseThrow();
        if (consent.isPresent()) {
            return refused(
                    visitor,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    "fault.carry-over.consent",
                    Map.of("field", line.reference().value()));
        }
        var fault = Boards.faults(board.lines()).getFirst();
        return problem(
                visitor,
                HttpStatus.UNPROCESSABLE_ENTITY,
                messages.say(visitor.language().spoken(), fault.key(), fault.arguments()),
                Map.of("field", fault.field()));
    }

    private HttpResponse<?> refused(Visitor visitor, HttpStatus status, String key) {
        return refused(visitor, status, key, Map.of());
    }

    private HttpResponse<?> refused(
            Visitor visitor, HttpStatus status, String key, Map<String, Object> more) {
        return problem(visitor, status, messages.say(visitor.language().spoken(), key), more);
    }

    private HttpResponse<?> problem(
            Visitor visitor, HttpStatus status, String detail, Map<String, Object> more) {
        var title = messages.say(visitor.language().spoken(), "problem.carry-over-refused.title");
        return new Problem(status, "carry-over-refused", title, detail, visitor.path(), more)
                .response();
    }
}
