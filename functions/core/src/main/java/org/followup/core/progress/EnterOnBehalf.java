package org.followup.core.progress;

import java.util.Optional;
import org.followup.core.history.Retry;

/**
 * The secretariat enters an update for an office that sent it by letter, workbook or call: marked
 * as such, and the office gets a letter.
 */
public final class EnterOnBehalf {

    private final UpdatePorts ports;

    public EnterOnBehalf(UpdatePorts ports) {
        this.ports = ports;
    }

    public UpdateOutcome enter(SubmitUpdate.Command command) {
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
                    dossier.versions().stream()
                            .filter(one -> one.receipt().equals(repeated.get().text()))
                            .filter(
                                    one ->
                                            repeated.get()
                                                    .payloadDigest()
                                                    .equals(Submission.digest(command)))
                            .findFirst()
                            .<UpdateOutcome>map(UpdateOutcome.Submitted::new)
                            .orElseGet(UpdateOutcome.RequestIdReused::new));
        }
        var refusal = dossier.refusal(UpdateCommand.ENTER_ON_BEHALF, command.by(), Party.Hand.NONE);
        if (refusal.isPresent()) {
            return Optional.of(new UpdateOutcome.Refused(refusal.get(), dossier.deadline()));
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
        var ready = writing.submitted(command, Optional.empty());
        var letters =
                new UpdateLetters(ports.people(), dossier.now()).enteredOnBehalf(ready.update());
        return ports.journal()
                .commit(writing.transaction(command, ready).add(letters))
                .ifCommitted(new UpdateOutcome.Submitted(ready.update()));
    }
}
