package org.followup.web.commitments;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.commitments.ClosingForm;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.languages.Fault;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Messages;
import org.followup.core.languages.TypedForm;
import org.followup.core.progress.ArrangeRound;
import org.followup.core.progress.EndCommitment;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Problem;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;
import org.followup.web.progress.EndingJson;
import org.jspecify.annotations.Nullable;

/** Ends a commitment for a program of the secretariat. */
@Controller("/api/v1/commitments/{reference}")
@Produces(MediaType.APPLICATION_JSON)
final class EndingApi {

    private final EndCommitment endCommitment;
    private final Commitments commitments;
    private final Messages messages;

    EndingApi(EndCommitment endCommitment, Commitments commitments, Messages messages) {
        this.endCommitment = endCommitment;
        this.commitments = commitments;
        this.messages = messages;
    }

    /** The reason is in the language of the request. */
    @Serdeable
    record Closing(String way, @Nullable String by, String reason) {}

    @Post("/ending")
    HttpResponse<?> end(ApiCaller caller, Visitor visitor, JsonBody body, String reference) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        var found = CommitmentReference.parse(reference).orElseThrow(Refusal::notFound);
        var language = visitor.language().spoken();
        return switch (ClosingForm.read(new TypedForm(fields(body.as(Closing.class)), language))) {
            case TypedForm.Reading.Faulty<ClosingForm.Content>(var faults) ->
                    refused(visitor, HttpStatus.UNPROCESSABLE_ENTITY, faults.getFirst());
            case TypedForm.Reading.Read<ClosingForm.Content>(var typed) -> {
                var reason = new ArrangeRound.Reason(LanguageTag.of(language), typed.reason());
                yield answer(
                        visitor,
                        endCommitment.end(
                                caller.identity().actor(), found, typed.choice(), reason));
            }
        };
    }

    /** Nothing with a history is ever deleted; the answer says what to do instead. */
    @Delete
    HttpResponse<?> delete(ApiCaller caller, Visitor visitor, String reference) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        if (CommitmentReference.parse(reference).flatMap(commitments::find).isEmpty()) {
            throw Refusal.notFound();
        }
        return refused(visitor, HttpStatus.CONFLICT, Fault.at("way", "fault.ending.never-deleted"));
    }

    private HttpResponse<?> answer(Visitor visitor, EndCommitment.Outcome outcome) {
        return switch (outcome) {
            case EndCommitment.Outcome.Ended(var reference, var ending) ->
                    HttpResponse.ok(EndingJson.of(ending));
            case EndCommitment.Outcome.Refused(var why) -> {
                if (why == CarryOverRefusal.NO_SUCH_COMMITMENT) {
                    throw Refusal.notFound();
                }
                yield refused(visitor, status(why), EndingFaults.of(why));
            }
        };
    }

    private static HttpStatus status(CarryOverRefusal why) {
        return why == CarryOverRefusal.ENDED_ALREADY
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_ENTITY;
    }

    private HttpResponse<?> refused(Visitor visitor, HttpStatus status, Fault fault) {
        var language = visitor.language().spoken();
        return new Problem(
                        status,
                        "carry-over-refused",
                        messages.say(language, "problem.carry-over-refused.title"),
                        messages.say(language, fault.key(), fault.arguments()),
                        visitor.path(),
                        Map.of("field", fault.field()))
                .response();
    }

    private static Map<String, List<String>> fields(Closing closing) {
        return Map.of(
                "way", List.of(closing.way()),
                "by", Stream.ofNullable(closing.by()).toList(),
                "reason", List.of(closing.reason()));
    }
}
