package org.followup.core.progress;

import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;

/**
 * Takes a hand-over back: what waited is no longer there to be confirmed, and its text goes on as a
 * draft.
 */
public final class TakeBackHandOver {

    private final UpdatePorts ports;

    public TakeBackHandOver(UpdatePorts ports) {
        this.ports = ports;
    }

    public UpdateOutcome takeBack(Identity by, CommitmentReference reference, RoundId round) {
        return Retry.untilWon(
                () ->
                        ports.open(reference, round)
                                .map(dossier -> attempt(by, dossier))
                                .orElse(Optional.of(new UpdateOutcome.NotFound())));
    }

    private Optional<UpdateOutcome> attempt(Identity by, Dossier dossier) {
        var refusal = dossier.refusal(UpdateCommand.TAKE_BACK, by, Party.Hand.NONE);
        if (refusal.isPresent()) {
            return Optional.of(new UpdateOutcome.Refused(refusal.get(), dossier.deadline()));
        }
        return ports.journal()
                .commit(takenBack(by, dossier))
                .ifCommitted(new UpdateOutcome.Moved(dossier.state().settled()));
    }

    static Transaction takenBack(Identity by, Dossier dossier) {
        var handOver = dossier.handOver().orElseThrow();
        var what =
                new What(
                        HandOver.TAKEN_BACK,
                        1,
                        Json.obj()
                                .with("commitment", dossier.commitment().reference().value())
                                .with("handOver", handOver.receipt())
                                .with("round", dossier.round().value()));
        var change = Change.after(dossier.head(), dossier.now(), by.actor(), what);
        return dossier.with(change, dossier.row().waiting(dossier.round(), Optional.empty()))
                .delete(handOver);
    }
}
