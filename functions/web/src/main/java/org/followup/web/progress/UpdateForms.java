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
import java.util.Map;
import org.followup.core.languages.Fault;
import org.followup.core.progress.EnterOnBehalf;
import org.followup.core.progress.FarValue;
import org.followup.core.progress.HandOverUpdate;
import org.followup.core.progress.SaveDraft;
import org.followup.core.progress.Source;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateForm;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.UpdateRefusal;
import org.followup.web.edge.AgainView;
import org.followup.web.edge.FormFields;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Posted;
import org.followup.web.edge.Refusal;
import org.followup.web.edge.Visitor;

/**
 * The form of an update. Whatever goes wrong, what was typed comes back in the form; a draft is
 * kept by the save button, and by every attempt that failed.
 */
@Controller("/commitments/{reference}/rounds/{round}/update")
@Produces(MediaType.TEXT_HTML)
final class UpdateForms {

    private final UpdatePageData data;
    private final SubmitUpdate submitUpdate;
    private final HandOverUpdate handOverUpdate;
    private final EnterOnBehalf enterOnBehalf;
    private final SaveDraft saveDraft;
    private final Pages pages;

    UpdateForms(
            UpdatePageData data,
            SubmitUpdate submitUpdate,
            HandOverUpdate handOverUpdate,
            EnterOnBehalf enterOnBehalf,
            SaveDraft saveDraft,
            Pages pages) {
        this.data = data;
        this.submitUpdate = submitUpdate;
        this.handOverUpdate = handOverUpdate;
        this.enterOnBehalf = enterOnBehalf;
        this.saveDraft = saveDraft;
        this.pages = pages;
    }

    @Get
    HttpResponse<String> show(Visitor visitor, String reference, String round) {
        return switch (data.find(visitor.member().identity(), reference, round)) {
            case FoundUpdate found ->
                    pages.show(
                            visitor,
                            "progress/update",
                            found.view(
                                    visitor.language(), found.startingFields(visitor.language())));
            case UpdatePageData.NotFound() -> throw Refusal.notFound();
            case UpdatePageData.NotYours() -> throw Refusal.notAllowed();
        };
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(Visitor visitor, String reference, String round, Posted posted) {
        if (visitor.identity().isEmpty()) {
            var typed = AgainView.signedOut(posted.fields());
            return pages.show(visitor, HttpStatus.UNAUTHORIZED, "edge/again", typed);
        }
        return switch (data.find(visitor.member().identity(), reference, round)) {
            case FoundUpdate found -> act(visitor, found, posted);
            case UpdatePageData.NotFound() -> throw Refusal.notFound();
            case UpdatePageData.NotYours() -> throw Refusal.notAllowed();
        };
    }

    private HttpResponse<?> act(Visitor visitor, FoundUpdate found, Posted posted) {
        var fields = posted.fields().single();
        return switch (posted) {
            case Posted.Refused refused ->
                    again(
                            visitor,
                            HttpStatus.valueOf(refused.reason().status()),
                            found,
                            fields,
                            List.of(Fault.at("form", refused.reason().key())));
            case Posted.Accepted accepted when accepted.fields().get("action").equals("submit") ->
                    submit(visitor, found, accepted.fields());
            case Posted.Accepted accepted when accepted.fields().get("action").equals("autosave") ->
                    autosave(visitor, found, accepted.fields());
            case Posted.Accepted accepted
                    when accepted.fields().get("action").startsWith(CarriedOver.BUTTON) ->
                    carry(visitor, found, accepted.fields());
            case Posted.Accepted accepted -> save(visitor, found, accepted.fields().single(), "");
        };
    }

    /** Stored at once, as by the save button; who enters on behalf has no draft. */
    private HttpResponse<?> carry(Visitor visitor, FoundUpdate found, FormFields form) {
        var name = form.get("action").substring(CarriedOver.BUTTON.length());
        var previous = found.previousFields(visitor.language());
        var carried = CarriedOver.into(form.single(), previous, name);
        if (found.onBehalf()) {
            return pages.show(visitor, "progress/update", found.view(visitor.language(), carried));
        }
        var field = previous.containsKey(name) ? "#" + name : "";
        return save(visitor, found, carried, field);
    }

    /** For the script: a piece of a page with what is stored now. */
    private HttpResponse<?> autosave(Visitor visitor, FoundUpdate found, FormFields form) {
        return switch (saveDraft.save(typed(found, form.single()))) {
            case SaveDraft.Outcome.Saved(var draft) ->
                    pages.show(
                            visitor,
                            "progress/saved",
                            SavedView.of(draft, found.office().zone(), form.single()));
            case SaveDraft.Outcome.Conflict conflict -> HttpResponse.status(HttpStatus.CONFLICT);
            case SaveDraft.Outcome.NotYourCommitment() -> throw Refusal.notAllowed();
            case SaveDraft.Outcome.NoSuchCommitment() -> throw Refusal.notFound();
            case SaveDraft.Outcome.TooLong() ->
                    HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
        };
    }

    /** {@code fragment} names the field to go on with. */
    private HttpResponse<?> save(
            Visitor visitor,
            FoundUpdate found,
            Map<String, String> fields,
            String fragment) {
        return switch (saveDraft.save(typed(found, fields))) {
            case SaveDraft.Outcome.Saved saved ->
                    pages.redirect(visitor, found.path() + "?saved=1" + fragment);
            case SaveDraft.Outcome.Conflict conflict -> both(visitor, found, fields, conflict);
            case SaveDraft.Outcome.NotYourCommitment() -> throw Refusal.notAllowed();
            case SaveDraft.Outcome.NoSuchCommitment() -> throw Refusal.notFound();
            case SaveDraft.Outcome.TooLong() ->
                    again(
                            visitor,
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                            found,
                            fields,
                            List.of(Fault.at("form", "fault.form.too-long")));
        };
    }

    private HttpResponse<String> both(
            Visitor visitor,
            FoundUpdate found,
            Map<String, String> fields,
            SaveDraft.Outcome.Conflict conflict) {
        var view = ConflictView.of(found, fields, conflict.stored(), conflict.typed());
        return pages.show(visitor, HttpStatus.CONFLICT, "progress/conflict", view);
    }

    private static SaveDraft.Typed typed(FoundUpdate found, Map<String, String> fields) {
        return new SaveDraft.Typed(
                found.who(),
                found.reference(),
                found.round().id(),
                UpdateFields.draft(fields),
                UpdateFields.kept(fields),
                UpdateFields.changed(fields));
    }

    private HttpResponse<?> submit(Visitor visitor, FoundUpdate found, FormFields form) {
        var fields = form.single();
        return switch (UpdateForm.read(
                fields, found.commitment().indicators(), visitor.language(), found.today())) {
            case UpdateForm.Outcome.Faulty(var faults) -> mend(visitor, found, fields, faults);
            case UpdateForm.Outcome.Read(var content) -> {
                var source = found.onBehalf() ? Source.ON_BEHALF : Source.FORM;
                var command =
                        new SubmitUpdate.Command(
                                found.who(),
                                UpdateFields.requestId(fields),
                                found.reference(),
                                found.round().id(),
                                UpdateFields.base(fields),
                                content,
                                source,
                                UpdateFields.right(fields, content));
                if (found.onBehalf()) {
                    yield answer(visitor, found, fields, enterOnBehalf.enter(command));
                }
                var conflict = saveDraft.conflict(typed(found, fields));
                if (conflict.isPresent()) {
                    yield both(visitor, found, fields, conflict.get());
                }
                yield found.alone()
                        ? answer(visitor, found, fields, submitUpdate.submit(command))
                        : answer(visitor, found, fields, handOverUpdate.handOver(command));
            }
        };
    }

    private HttpResponse<?> mend(
            Visitor visitor,
            FoundUpdate found,
            Map<String, String> fields,
            List<Fault> faults) {
        return again(
                visitor, HttpStatus.UNPROCESSABLE_ENTITY, found, stored(found, fields), faults);
    }

    /** What could not be taken is a draft all the same; who enters on behalf has none. */
    private Map<String, String> stored(FoundUpdate found, Map<String, String> fields) {
        return found.onBehalf()
                ? fields
                : UpdateFields.after(saveDraft.save(typed(found, fields)), fields);
    }

    private HttpResponse<?> ask(
            Visitor visitor,
            FoundUpdate found,
            Map<String, String> fields,
            List<FarValue> asked) {
        return mend(visitor, found, fields, Asked.of(asked, visitor.language()));
    }

    private HttpResponse<?> answer(
            Visitor visitor,
            FoundUpdate found,
            Map<String, String> fields,
            UpdateOutcome outcome) {
        return switch (outcome) {
            case UpdateOutcome.HandedOver handedOver ->
                    pages.redirect(visitor, found.confirmPath());
            case UpdateOutcome.Submitted(var update) ->
                    pages.redirect(visitor, found.receiptPath(update.version()));
            case UpdateOutcome.Moved moved -> pages.redirect(visitor, found.path());
            case UpdateOutcome.NotFound() -> throw Refusal.notFound();
            case UpdateOutcome.IsThisRight(var asked) -> ask(visitor, found, fields, asked);
            case UpdateOutcome.RequestIdReused() ->
                    conflict(visitor, found, fields, "fault.request.reused");
            case UpdateOutcome.ChangedMeanwhile changed ->
                    conflict(visitor, found, fields, "fault.update.changed");
            case UpdateOutcome.NobodyConfirms() ->
                    conflict(visitor, found, fields, "refusal.nobody-confirms");
            case UpdateOutcome.Refused(var why, var deadline) ->
                    conflict(visitor, found, fields, RefusalKeys.of(why));
        };
    }

    private HttpResponse<?> answer(
            Visitor visitor,
            FoundUpdate found,
            Map<String, String> fields,
            SubmitUpdate.Outcome outcome) {
        return switch (outcome) {
            case SubmitUpdate.Outcome.Submitted(var update) ->
                    pages.redirect(visitor, found.receiptPath(update.version()));
            case SubmitUpdate.Outcome.Repeated(var update) ->
                    pages.redirect(visitor, found.receiptPath(update.version()));
            case SubmitUpdate.Outcome.IsThisRight(var asked) -> ask(visitor, found, fields, asked);
            case SubmitUpdate.Outcome.NoSuchCommitment() -> throw Refusal.notFound();
            case SubmitUpdate.Outcome.NoSuchRound() -> throw Refusal.notFound();
            case SubmitUpdate.Outcome.NotYourCommitment() -> throw Refusal.notAllowed();
            case SubmitUpdate.Outcome.NeedsConfirmation() ->
                    conflict(visitor, found, fields, RefusalKeys.of(UpdateRefusal.NOT_ALONE));
            case SubmitUpdate.Outcome.NotOpenYet notOpen ->
                    conflict(visitor, found, fields, "fault.round.not-open");
            case SubmitUpdate.Outcome.RoundLocked locked ->
                    conflict(visitor, found, fields, "fault.round.locked");
            case SubmitUpdate.Outcome.CommitmentEnded() ->
                    conflict(visitor, found, fields, "refusal.commitment-ended");
            case SubmitUpdate.Outcome.RequestIdReused() ->
                    conflict(visitor, found, fields, "fault.request.reused");
            case SubmitUpdate.Outcome.ChangedMeanwhile changed ->
                    conflict(visitor, found, fields, "fault.update.changed");
        };
    }

    private HttpResponse<String> conflict(
            Visitor visitor, FoundUpdate found, Map<String, String> fields, String key) {
        return again(
                visitor,
                HttpStatus.CONFLICT,
                found,
                UpdateFields.renewed(stored(found, fields)),
                List.of(Fault.at("form", key)));
    }

    private HttpResponse<String> again(
            Visitor visitor,
            HttpStatus status,
            FoundUpdate found,
            Map<String, String> fields,
            List<Fault> faults) {
        var view = found.view(visitor.language(), fields).with(faults);
        return pages.show(visitor, status, "progress/update", view);
    }
}
