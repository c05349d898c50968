package org.followup.web.progress;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import org.followup.core.languages.Fault;
import org.followup.core.progress.FarValue;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.progress.UpdateOutcome;
import org.followup.core.progress.UpdateRefusal;
import org.followup.web.edge.Pages;
import org.followup.web.edge.Refusal;

/** What the sender of an update is answered, by what came of it. */
@Singleton
final class UpdateAnswers {

    private final DraftedUpdates drafted;
    private final FilledUpdate filled;
    private final Pages pages;

    UpdateAnswers(DraftedUpdates drafted, FilledUpdate filled, Pages pages) {
        this.drafted = drafted;
        this.filled = filled;
        this.pages = pages;
    }

    HttpResponse<?> of(TypedUpdate typed, UpdateOutcome outcome) {
        return switch (outcome) {
            case UpdateOutcome.HandedOver handedOver ->
                    pages.redirect(typed.visitor(), typed.found().confirmPath());
            case UpdateOutcome.Submitted(var update) -> receipt(typed, update.version());
            case UpdateOutcome.Moved moved -> pages.redirect(typed.visitor(), typed.found().path());
            case UpdateOutcome.NotFound() -> throw Refusal.notFound();
            case UpdateOutcome.IsThisRight(var asked) -> ask(typed, asked);
            case UpdateOutcome.RequestIdReused() -> conflict(typed, "fault.request.reused");
            case UpdateOutcome.ChangedMeanwhile changed -> conflict(typed, "fault.update.changed");
            case UpdateOutcome.NobodyConfirms() -> conflict(typed, "refusal.nobody-confirms");
            case UpdateOutcome.Refused(var why, var deadline) ->
                    conflict(typed, RefusalKeys.of(why));
        };
    }

    HttpResponse<?> of(TypedUpdate typed, SubmitUpdate.Outcome outcome) {
        return switch (outcome) {
            case SubmitUpdate.Outcome.Submitted(var update) -> receipt(typed, update.version());
            case SubmitUpdate.Outcome.Repeated(var update) -> receipt(typed, update.version());
            case SubmitUpdate.Outcome.IsThisRight(var asked) -> ask(typed, asked);
            case SubmitUpdate.Outcome.NoSuchCommitment() -> throw Refusal.notFound();
            case SubmitUpdate.Outcome.NoSuchRound() -> throw Refusal.notFound();
            case SubmitUpdate.Outcome.NotYourCommitment() -> throw Refusal.notAllowed();
            case SubmitUpdate.Outcome.NeedsConfirmation() ->
                    conflict(typed, RefusalKeys.of(UpdateRefusal.NOT_ALONE));
            case SubmitUpdate.Outcome.NotOpenYet notOpen -> conflict(typed, "fault.round.not-open");
            case SubmitUpdate.Outcome.RoundLocked locked -> conflict(typed, "fault.round.locked");
            case SubmitUpdate.Outcome.CommitmentEnded() ->
                    conflict(typed, "refusal.commitment-ended");
            case SubmitUpdate.Outcome.RequestIdReused() -> conflict(typed, "fault.request.reused");
            case SubmitUpdate.Outcome.ChangedMeanwhile changed ->
                    conflict(typed, "fault.update.changed");
        };
    }

    /** To be mended at its fields. */
    HttpResponse<?> mend(TypedUpdate typed, List<Fault> faults) {
        return filled.faulty(drafted.kept(typed), faults);
    }

    private HttpResponse<?> receipt(TypedUpdate typed, int version) {
        return pages.redirect(typed.visitor(), typed.found().receiptPath(version));
    }

    private HttpResponse<?> ask(TypedUpdate typed, List<FarValue> asked) {
        return mend(typed, Asked.of(asked, typed.visitor().language()));
    }

    /** Nothing of it can be sent again as it is: the form starts anew with what was typed. */
    private HttpResponse<?> conflict(TypedUpdate typed, String key) {
        var kept = drafted.kept(typed);
        var renewed = kept.with(UpdateFields.renewed(kept.fields()));
        return filled.refused(HttpStatus.CONFLICT, renewed, key);
    }
}
