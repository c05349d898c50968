package org.followup.web.commitments;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Partner;
import org.followup.core.history.Actor;
import org.followup.core.languages.Fault;
import org.followup.core.languages.Language;
import org.followup.core.languages.TypedForm;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CommitmentForm;
import org.followup.core.progress.EditCommitment;
import org.followup.core.progress.NewCommitment;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RegisterCommitment;
import org.followup.core.progress.Standing;
import org.followup.web.edge.ApiCaller;
import org.followup.web.edge.JsonBody;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.RegisterProblems;
import org.followup.web.edge.Visitor;
import org.followup.web.forums.RegisteredForums;
import org.followup.web.progress.CommitmentJson;

/** Commitments entered and corrected by programs; the service gives the reference. */
@Controller("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
final class CommitmentWriteApi {

    private final RegisterCommitment registerCommitment;
    private final EditCommitment editCommitment;
    private final Commitments commitments;
    private final RegisteredForums registered;
    private final Forums forums;
    private final Offices offices;
    private final RegisterProblems problems;
    private final Progress progress;
    private final Clock clock;

    CommitmentWriteApi(
            RegisterCommitment registerCommitment,
            EditCommitment editCommitment,
            Commitments commitments,
            RegisteredForums registered,
            Forums forums,
            Offices offices,
            RegisterProblems problems,
            Progress progress,
            Clock clock) {
        this.registerCommitment = registerCommitment;
        this.editCommitment = editCommitment;
        this.commitments = commitments;
        this.registered = registered;
        this.forums = forums;
        this.offices = offices;
        this.problems = problems;
        this.progress = progress;
        this.clock = clock;
    }

    @Post("/forums/{forum}/commitments")
    HttpResponse<?> register(ApiCaller caller, Visitor visitor, JsonBody body, String forum) {
        var by = secretariat(caller);
        var wanted = body.as(WantedCommitment.class);
        return switch (read(wanted, registered.at(forum))) {
            case TypedForm.Reading.Faulty<NewCommitment>(var faults) ->
                    problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<NewCommitment>(var read) ->
                    answer(visitor, registerCommitment.register(by, read));
        };
    }

    private HttpResponse<?> answer(Visitor visitor, RegisterCommitment.Outcome outcome) {
        return switch (outcome) {
            case RegisterCommitment.Outcome.Registered(var commitment) ->
                    HttpResponse.created(json(commitment))
                            .header(
                                    HttpHeaders.LOCATION,
                                    visitor.links()
                                            .to("api/v1/commitments/" + commitment.reference()));
            case RegisterCommitment.Outcome.NoSuchForum() -> throw Refusal.notFound();
            case RegisterCommitment.Outcome.NoSuchTheme() ->
                    problems.faulty(visitor, "theme", "fault.commitment.theme");
            case RegisterCommitment.Outcome.NoSuchArticle unknown ->
                    problems.faulty(visitor, "articles", "fault.commitment.articles");
            case RegisterCommitment.Outcome.KnownAlready() ->
                    problems.faulty(visitor, "title", "fault.commitment.taken");
        };
    }

    private CommitmentJson json(Commitment commitment) {
        var forum = forums.find(commitment.forum()).orElseThrow();
        var row =
                progress.row(commitment.office(), commitment.forum(), commitment.reference())
                        .orElseThrow();
        return CommitmentJson.of(commitment, row.lineage(), Standing.of(row, forum).status());
    }

    @Put("/commitments/{reference}")
    HttpResponse<?> edit(ApiCaller caller, Visitor visitor, JsonBody body, String reference) {
        var by = secretariat(caller);
        var wanted = body.as(WantedCommitment.class);
        var now =
                CommitmentReference.parse(reference)
                        .flatMap(commitments::find)
                        .orElseThrow(Refusal::notFound);
        if (!CommitmentJson.seen(now).equals(wanted.version())) {
            return problems.changed(visitor, CommitmentJson.seen(now));
        }
        if (!wanted.office().equals(now.office().value())) {
            return problems.faulty(visitor, "office", "fault.commitment.lead");
        }
        return switch (read(wanted, forums.find(now.forum()).orElseThrow())) {
            case TypedForm.Reading.Faulty<NewCommitment>(var faults) ->
                    problems.faulty(visitor, faults);
            case TypedForm.Reading.Read<NewCommitment>(var read) -> edit(visitor, by, now, read);
        };
    }

    private HttpResponse<?> edit(Visitor visitor, Actor by, Commitment now, NewCommitment wanted) {
        return switch (editCommitment.edit(by, now.reference(), now, wanted)) {
            case EditCommitment.Outcome.Edited(var commitment) -> HttpResponse.ok(json(commitment));
            case EditCommitment.Outcome.AsBefore(var commitment) ->
                    HttpResponse.ok(json(commitment));
            case EditCommitment.Outcome.NoSuchCommitment() -> throw Refusal.notFound();
            case EditCommitment.Outcome.ChangedMeanwhile(var other) ->
                    problems.changed(visitor, CommitmentJson.seen(other));
            case EditCommitment.Outcome.IndicatorReportedOn reported ->
                    problems.faulty(visitor, "indicators", "fault.indicator.reported");
        };
    }

    private TypedForm.Reading<NewCommitment> read(WantedCommitment wanted, Forum forum) {
        var choices =
                new CommitmentForm.Choices(
                        forum,
                        forums.articles(forum.id()),
                        offices.all().stream().map(Office::id).collect(Collectors.toSet()),
                        forums.partners().stream()
                                .filter(partner -> partner.takesPartIn(forum.id()))
                                .map(Partner::id)
                                .collect(Collectors.toSet()));
        if (!wanted.hasGoodIds()) {
            return faulty("indicators", "fault.indicator.id");
        }
        if (!wanted.hasKnownKinds()) {
            return faulty("obligations", "fault.obligation.kind");
        }
        return CommitmentForm.read(
                new TypedForm(wanted.fields(), Language.ENGLISH),
                choices,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private static TypedForm.Reading<NewCommitment> faulty(String member, String key) {
        return new TypedForm.Reading.Faulty<>(List.of(Fault.at(member, key)));
    }

    private static Actor secretariat(ApiCaller caller) {
        if (!caller.identity().isSecretariat()) {
            throw Refusal.notAllowed();
        }
        return caller.identity().actor();
    }
}
