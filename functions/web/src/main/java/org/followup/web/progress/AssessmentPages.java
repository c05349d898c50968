package org.followup.web.progress;

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
import java.util.Optional;
import org.followup.core.languages.Fault;
import org.followup.core.progress.AssessUpdate;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReplyToAssessment;
import org.followup.web.edge.AgainView;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * What the office declares beside what the secretariat thinks; the secretariat assesses, the office
 * replies.
 */
@Controller("/commitments/{reference}/rounds/{round}/assessment")
@Produces(MediaType.TEXT_HTML)
final class AssessmentPages {

    private static final String TEMPLATE = "progress/assessment";

    private final UpdatePageData data;
    private final Assessments assessments;
    private final AssessUpdate assessUpdate;
    private final ReplyToAssessment replyToAssessment;
    private final Pages pages;

    AssessmentPages(
            UpdatePageData data,
            Assessments assessments,
            AssessUpdate assessUpdate,
            ReplyToAssessment replyToAssessment,
            Pages pages) {
        this.data = data;
        this.assessments = assessments;
        this.assessUpdate = assessUpdate;
        this.replyToAssessment = replyToAssessment;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference, String round) {
        var found = found(visitor, reference, round);
        return pages.show(visitor, TEMPLATE, view(found, FormFields.none(), List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String reference, String round) {
        if (visitor.identity().isEmpty()) {
            var typed = AgainView.signedOut(posted.fields());
            return pages.show(visitor, HttpStatus.UNAUTHORIZED, "edge/again", typed);
        }
        var found = found(visitor, reference, round);
        return switch (posted) {
            case Posted.Refused(var fields, var reason) ->
                    again(
                            visitor,
                            HttpStatus.valueOf(reason.status()),
                            found,
                            fields,
                            Fault.at("form", reason.key()));
            case Posted.Accepted(var fields) ->
                    fields.get("action").equals("reply")
                            ? reply(visitor, found, fields)
                            : assess(visitor, found, fields);
        };
    }

    private HttpResponse<?> assess(Visitor visitor, FoundUpdate found, FormFields fields) {
        var status = status(fields.get("status"));
        if (status.isEmpty()) {
            return faulty(visitor, found, fields, Fault.at("status", "fault.status.missing"));
        }
        var seen =
                new AssessUpdate.Seen(
                        found.reference(),
                        found.round().id(),
                        UpdateFields.version(fields.get("version")),
                        number(fields.get("former")));
        var opinion =
                new AssessUpdate.Opinion(
                        status.get(), fields.get("verified").equals("yes"), fields.get("why"));
        return switch (assessUpdate.assess(found.who(), seen, opinion)) {
            case AssessUpdate.Outcome.Assessed done -> pages.redirect(visitor, path(found));
            case AssessUpdate.Outcome.NotFound() -> throw Refusal.notFound();
            case AssessUpdate.Outcome.NotAllowed() -> throw Refusal.notAllowed();
            case AssessUpdate.Outcome.OwnUpdate() ->
                    conflict(visitor, found, fields, "refusal.own-update");
            case AssessUpdate.Outcome.ChangedMeanwhile() ->
                    conflict(visitor, found, fields, "assessment.changed");
            case AssessUpdate.Outcome.NothingToVerify() ->
                    faulty(visitor, found, fields, Fault.at("verified", "fault.verified.nothing"));
            case AssessUpdate.Outcome.Empty() ->
                    faulty(visitor, found, fields, Fault.at("why", "fault.assessment.why"));
            case AssessUpdate.Outcome.TooLong() ->
                    faulty(visitor, found, fields, Fault.at("why", "fault.note.too-long"));
        };
    }

    private HttpResponse<?> reply(Visitor visitor, FoundUpdate found, FormFields fields) {
        var outcome =
                replyToAssessment.reply(
                        found.who(),
                        found.reference(),
                        found.round().id(),
                        number(fields.get("former")),
                        fields.get("reply"));
        return switch (outcome) {
            case ReplyToAssessment.Outcome.Replied done -> pages.redirect(visitor, path(found));
            case ReplyToAssessment.Outcome.NotFound() -> throw Refusal.notFound();
            case ReplyToAssessment.Outcome.NotAllowed() -> throw Refusal.notAllowed();
            case ReplyToAssessment.Outcome.ChangedMeanwhile() ->
                    conflict(visitor, found, fields, "assessment.changed.reply");
            case ReplyToAssessment.Outcome.Empty() ->
                    faulty(visitor, found, fields, Fault.at("reply", "fault.reply.missing"));
            case ReplyToAssessment.Outcome.TooLong() ->
                    faulty(visitor, found, fields, Fault.at("reply", "fault.note.too-long"));
        };
    }

    private HttpResponse<?> faulty(
            Visitor visitor, FoundUpdate found, FormFields fields, Fault fault) {
        return again(visitor, HttpStatus.UNPROCESSABLE_ENTITY, found, fields, fault);
    }

    private HttpResponse<?> conflict(
            Visitor visitor, FoundUpdate found, FormFields fields, String key) {
        return again(visitor, HttpStatus.CONFLICT, found, fields, Fault.at("form", key));
    }

    private HttpResponse<?> again(
            Visitor visitor, HttpStatus status, FoundUpdate found, FormFields fields, Fault fault) {
        return pages.show(visitor, status, TEMPLATE, view(found, fields, List.of(fault)));
    }

    private FoundUpdate found(Visitor visitor, String reference, String round) {
        return switch (data.find(visitor.member().identity(), reference, round)) {
            case FoundUpdate found -> found;
            case UpdatePageData.NotFound() -> throw Refusal.notFound();
            case UpdatePageData.NotYours() -> throw Refusal.notAllowed();
        };
    }

    private AssessmentView view(FoundUpdate found, FormFields form, List<Fault> faults) {
        var assessed = found.current().flatMap(told -> assessments.of(told.update()));
        return new AssessmentView(
                found.commitment(),
                found.office(),
                found.current(),
                assessed,
                found.who().isSecretariat() && found.current().isPresent(),
                found.who().mayWriteFor(found.office().id())
                        && assessed.filter(one -> one.answer().isEmpty()).isPresent(),
                form,
                faults);
    }

    private static String path(FoundUpdate found) {
        return found.commitmentPath() + "/rounds/" + found.round().id() + "/assessment";
    }

    private static Optional<ImplementationStatus> status(String typed) {
        return Arrays.stream(ImplementationStatus.values())
                .filter(status -> status.name().equals(typed))
                .findFirst();
    }

    private static long number(String sent) {
        return sent.matches("[0-9]{1,9}") ? Long.parseLong(sent) : 0;
    }
}
