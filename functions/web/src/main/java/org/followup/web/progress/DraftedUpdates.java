package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.followup.core.progress.SaveDraft;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;

/**
 * Keeps what is typed as a draft: by the save button, by the script, with what is carried over, and
 * with every attempt to send it that failed. Who enters on behalf has no draft.
 */
@Singleton
final class DraftedUpdates {

    private final SaveDraft saveDraft;
    private final FilledUpdate filled;
    private final Pages pages;

    DraftedUpdates(SaveDraft saveDraft, FilledUpdate filled, Pages pages) {
        this.saveDraft = saveDraft;
        this.filled = filled;
        this.pages = pages;
    }

    HttpResponse<?> save(TypedUpdate typed) {
        return save(typed, "");
    }

    /** Stored at once, as by the save button. {@code button} says what is carried over. */
    HttpResponse<?> carry(TypedUpdate typed, String button) {
        var name = button.substring(CarriedOver.BUTTON.length());
        var previous = typed.found().previousFields(typed.visitor().language());
        var carried = typed.with(CarriedOver.into(typed.fields(), previous, name));
        if (typed.found().onBehalf()) {
            return filled.show(carried);
        }
        var field = previous.containsKey(name) ? "#" + name : "";
        return save(carried, field);
    }

    /** For the script: a piece of a page with what is stored now. */
    HttpResponse<?> autosave(TypedUpdate typed) {
        return switch (saveDraft.save(typed.draft())) {
            case SaveDraft.Outcome.Saved(var draft) ->
                    pages.show(
                            typed.visitor(),
                            "progress/saved",
                            SavedView.of(draft, typed.found().office().zone(), typed.fields()));
            case SaveDraft.Outcome.Conflict conflict -> HttpResponse.status(HttpStatus.CONFLICT);
            case SaveDraft.Outcome.NotYourCommitment() -> throw Refusal.notAllowed();
            case SaveDraft.Outcome.NoSuchCommitment() -> throw Refusal.notFound();
            case SaveDraft.Outcome.TooLong() ->
                    HttpResponse.status(HttpStatus.REQUEST_ENTITY_TOO_LARGE);
        };
    }

    /** What somebody else stored meanwhile in the same fields. */
    Optional<SaveDraft.Outcome.Conflict> conflict(TypedUpdate typed) {
        return saveDraft.conflict(typed.draft());
    }

    /** The form of what could not be taken, which is a draft all the same. */
    TypedUpdate kept(TypedUpdate typed) {
        return typed.found().onBehalf()
                ? typed
                : typed.with(UpdateFields.after(saveDraft.save(typed.draft()), typed.fields()));
    }

    /** {@code fragment} names the field to go on with. */
    private HttpResponse<?> save(TypedUpdate typed, String fragment) {
        return switch (saveDraft.save(typed.draft())) {
            case SaveDraft.Outcome.Saved saved ->
                    pages.redirect(typed.visitor(), typed.found().path() + "?saved=1" + fragment);
            case SaveDraft.Outcome.Conflict conflict -> filled.both(typed, conflict);
            case SaveDraft.Outcome.NotYourCommitment() -> throw Refusal.notAllowed();
            case SaveDraft.Outcome.NoSuchCommitment() -> throw Refusal.notFound();
            case SaveDraft.Outcome.TooLong() ->
                    filled.refused(
                            HttpStatus.REQUEST_ENTITY_TOO_LARGE, typed, "fault.form.too-long");
        };
    }
}
