package org.followup.core.progress;

import java.util.Optional;
import org.followup.core.history.Retry;

/**
 * Hands a text over to be confirmed: it is frozen, whoever may confirm it gets a letter, and one
 * that waited before gives way. Where nobody confirms at the office, it stays a draft. The same
 * request twice is answered as the first time.
 */
public final class HandOverUpdate {

    private final UpdatePorts ports;

    public HandOverUpdate(UpdatePorts ports) {
        this.ports = ports;
    }

    public UpdateOutcome handOver(SubmitUpdate.Command command) {
        return Retry.untilWon(
                () ->
                        ports.open(command.commitment(), command.round())
                                .map(dossier -> attempt(command, dossier))
                                .orElse(Optional.of(new UpdateOutcome.NotFound())));
    }

    private Optional<UpdateOutcome> attempt(SubmitUpdate.Command command, Dossier dossier) {
        var repeated = ports.journal().answer(command.request());
        if (repeated.isPresent()) {
            return Optional.of(
                    dossier.handOver()
                            .filter(waits -> waits.receipt().equals(repeated.get().text()))
                            .filter(
                                    waits ->
                                            repeated.get()
                                                    .payloadDigest()
                                                    .equals(Submission.digest(command)))
                            .<UpdateOutcome>map(UpdateOutcome.HandedOver::new)
                            .orElseGet(UpdateOutcome.RequestIdReused::new));
        }
        var refusal = dossier.refusal(UpdateCommand.HAND_OVER, command.by(), Party.Hand.NONE);
        if (refusal.isPresent()) {
            return Optional.of(new UpdateOutcome.Refused(refusal.get(), dossier.deadline()));
        }
        if (new Confirmers(dossier.office(), ports.peopleToday()).isEmpty()) {
            return Optional.of(new UpdateOutcome.NobodyConfirms());
        }
        if (dossier.newestVersion() != command.base()) {
            return Optional.of(
                    new UpdateOutcome.ChangedMeanwhile(dossier.handOver(), dossier.current()));
        }
        var asked = command.toAsk(dossier);
        if (!asked.isEmpty()) {
            return Optional.of(new UpdateOutcome.IsThisRight(asked));
        }
        var writing = new WriteVersion(ports, dossier);
        var ready = writing.handedOver(command);
        var handOver = new HandOver(ready.update());
        var letters = new UpdateLetters(ports.people(), dossier.now()).handedOver(handOver);
        return ports.journal()
                .commit(writing.waiting(command, ready).add(letters))
                .ifCommitted(new UpdateOutcome.HandedOver(handOver));
    }
}
