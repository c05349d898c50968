package org.followup.web.carryovers;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.commitments.MergeConsent;
import org.followup.core.languages.Messages;
import org.followup.core.progress.PlanCarryOver;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Problem;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * Whether an office agrees that its commitment goes into one that another leads: asked by a program
 * of the secretariat, answered by one of the office.
 */
@Controller("/api/v1/forums/{forum}/carry-over/consents/{reference}")
@Produces(MediaType.APPLICATION_JSON)
final class ConsentApi {

    private final PlanCarryOver planCarryOver;
    private final Boards boards;
    private final Commitments commitments;
    private final Messages messages;

    ConsentApi(
            PlanCarryOver planCarryOver,
            Boards boards,
            Commitments commitments,
            Messages messages) {
        this.planCarryOver = planCarryOver;
        this.boards = boards;
        this.commitments = commitments;
        this.messages = messages;
    }

    @Serdeable
    record ConsentJson(String commitment, String office, String lead, String state) {

        static ConsentJson of(MergeConsent consent) {
            return new ConsentJson(
                    consent.commitment().value(),
                    consent.office().value(),
                    consent.lead().value(),
                    consent.state().name());
        }
    }

    @Serdeable
    record Agreed(Boolean agreed) {}

    @Post
    HttpResponse<?> ask(ApiCaller caller, Visitor visitor, String forum, String reference) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        var into = boards.at(forum).into().id();
        var by = caller.identity().actor();
        return answer(visitor, planCarryOver.ask(by, into, parsed(reference)));
    }

    @Put
    HttpResponse<?> answer(
            ApiCaller caller, Visitor visitor, JsonBody body, String forum, String reference) {
        var own = commitments.find(parsed(reference)).orElseThrow(Refusal::notFound);
        if (!caller.identity().mayWriteFor(own.office())) {
            throw Refusal.notAllowed();
        }
        var into = boards.at(forum).into().id();
        var agreed = body.as(Agreed.class).agreed();
        var by = caller.identity().actor();
        return answer(visitor, planCarryOver.answer(by, into, own.reference(), agreed));
    }

    private HttpResponse<?> answer(Visitor visitor, PlanCarryOver.Outcome outcome) {
        return switch (outcome) {
            case PlanCarryOver.Outcome.Recorded(var consent) ->
                    HttpResponse.ok(ConsentJson.of(consent));
            case PlanCarryOver.Outcome.NotFound() -> throw Refusal.notFound();
            case PlanCarryOver.Outcome.BeingCarriedOut() ->
                    refused(visitor, HttpStatus.CONFLICT, "fault.merge.over");
            case PlanCarryOver.Outcome.NothingToAgree() ->
                    refused(visitor, HttpStatus.UNPROCESSABLE_ENTITY, "fault.merge.nothing");
            case PlanCarryOver.Outcome.Saved saved -> throw new IllegalStateException();
            case PlanCarryOver.Outcome.ChangedMeanwhile c -> throw new IllegalStateException();
        };
    }

    private HttpResponse<?> refused(Visitor visitor, HttpStatus status, String key) {
        var language = visitor.language().spoken();
        return new Problem(
                        status,
                        "carry-over-refused",
                        messages.say(language, "problem.carry-over-refused.title"),
                        messages.say(language, key),
                        visitor.path())
                .response();
    }

    private static CommitmentReference parsed(String reference) {
        return CommitmentReference.parse(reference).orElseThrow(Refusal::notFound);
    }
}
