package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.followup.core.languages.Fault;
import org.followup.core.progress.ReviewUpdate;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.WriteNote;
import org.followup.web.edge.AgainView;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * One update between an office and the secretariat: accept, send back, publish, withdraw, and the
 * thread of notes.
 */
@Controller("/commitments/{reference}/rounds/{round}/review")
@Produces(MediaType.TEXT_HTML)
final class ReviewPages {

    private static final String TEMPLATE = "progress/review";

    private final UpdatePageData data;
    private final NoteThread thread;
    private final ReviewUpdate reviewUpdate;
    private final WriteNote writeNote;
    private final Pages pages;

    ReviewPages(
            UpdatePageData data,
            NoteThread thread,
            ReviewUpdate reviewUpdate,
            WriteNote writeNote,
            Pages pages) {
        this.data = data;
        this.thread = thread;
        this.reviewUpdate = reviewUpdate;
        this.writeNote = writeNote;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference, String round) {
        var found = found(visitor, reference, round);
        return pages.show(visitor, TEMPLATE, view(found, "", List.of()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, Posted posted, String reference, String round) {
        if (visitor.identity().isEmpty()) {
            var typed = AgainView.signedOut(posted.fields());
            return pages.show(visitor, HttpStatus.UNAUTHORIZED, "edge/again", typed);
        }
        var found = found(visitor, reference, round);
        var note = posted.fields().get("note");
        return switch (posted) {
            case Posted.Refused(var fields, var reason) ->
                    again(
                            visitor,
                            HttpStatus.valueOf(reason.status()),
                            found,
                            note,
                            Fault.at("form", reason.key()));
            case Posted.Accepted(var fields) -> act(visitor, found, fields, note);
        };
    }

    private HttpResponse<?> act(
            Visitor visitor, FoundUpdate found, FormFields fields, String note) {
        var version =
                new ReviewUpdate.Version(
                        found.who(),
                        found.reference(),
                        found.round().id(),
                        UpdateFields.version(fields.get("version")));
        return switch (fields.get("action")) {
            case "accept" -> answer(visitor, found, note, reviewUpdate.accept(version));
            case "publish" -> answer(visitor, found, note, reviewUpdate.publish(version));
            case "withdraw" -> answer(visitor, found, note, reviewUpdate.withdraw(version));
            case "send-back" ->
                    note.isBlank()
                            ? again(
                                    visitor,
                                    HttpStatus.UNPROCESSABLE_ENTITY,
                                    found,
                                    note,
                                    Fault.at("note", "fault.note.missing"))
                            : answer(visitor, found, note, reviewUpdate.sendBack(version, note));
            default -> write(visitor, found, note);
        };
    }

    private HttpResponse<?> write(Visitor visitor, FoundUpdate found, String note) {
        var written = writeNote.write(found.who(), found.reference(), found.round().id(), note);
        return switch (written) {
            case WriteNote.Outcome.Written done -> pages.redirect(visitor, path(found));
            case WriteNote.Outcome.NotFound() -> throw Refusal.notFound();
            case WriteNote.Outcome.NotAllowed() -> throw Refusal.notAllowed();
            case WriteNote.Outcome.Empty() ->
                    again(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            found,
                            note,
                            Fault.at("note", "fault.note.missing"));
            case WriteNote.Outcome.TooLong() ->
                    again(
                            visitor,
                            HttpStatus.UNPROCESSABLE_ENTITY,
                            found,
                            note,
                            Fault.at("note", "fault.note.too-long"));
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor, FoundUpdate found, String note, UpdateOutcome outcome) {
        return switch (outcome) {
            case UpdateOutcome.Moved moved -> pages.redirect(visitor, path(found));
            case UpdateOutcome.Submitted submitted -> pages.redirect(visitor, path(found));
            case UpdateOutcome.HandedOver waiting -> pages.redirect(visitor, path(found));
            case UpdateOutcome.NotFound() -> throw Refusal.notFound();
            case UpdateOutcome.IsThisRight asked ->
                    throw new IllegalStateException("a review brings no value");
            case UpdateOutcome.NobodyConfirms() ->
                    throw new IllegalStateException("a review hands nothing over");
            case UpdateOutcome.RequestIdReused() ->
                    refused(visitor, found, note, "fault.request.reused");
            case UpdateOutcome.ChangedMeanwhile changed ->
                    refused(visitor, found, note, "review.changed");
            case UpdateOutcome.Refused(var why, var deadline) ->
                    refused(visitor, found, note, RefusalKeys.of(why));
        };
    }

    private HttpResponse<?> refused(Visitor visitor, FoundUpdate found, String note, String key) {
        return again(visitor, HttpStatus.CONFLICT, found, note, Fault.at("form", key));
    }

    private HttpResponse<?> again(
            Visitor visitor, HttpStatus status, FoundUpdate found, String note, Fault fault) {
        return pages.show(visitor, status, TEMPLATE, view(found, note, List.of(fault)));
    }

    private FoundUpdate found(Visitor visitor, String reference, String round) {
        return switch (data.findJoined(visitor.member().identity(), reference, round)) {
            case FoundUpdate found -> found;
            case UpdatePageData.NotFound() -> throw Refusal.notFound();
            case UpdatePageData.NotYours() -> throw Refusal.notAllowed();
        };
    }

    private static String path(FoundUpdate found) {
        return found.commitmentPath() + "/rounds/" + found.round().id() + "/review";
    }

    private ReviewView view(FoundUpdate found, String note, List<Fault> faults) {
        return new ReviewView(
                found.commitment(),
                found.office(),
                found.current(),
                found.current().map(Told::state),
                found.who().isSecretariat(),
                found.who().mayWriteFor(found.office().id()),
                thread.read(found.reference(), found.round().id()),
                note,
                faults);
    }
}
