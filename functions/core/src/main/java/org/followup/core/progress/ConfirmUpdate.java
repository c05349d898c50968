package org.followup.core.progress;

import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Retry;

/**
 * Confirms exactly what was shown: the receipt of a hand-over. Anything that happened to it since
 * is a {@link UpdateOutcome.ChangedMeanwhile}. Confirmed twice by the same person, it is submitted
 * once.
 */
public final class ConfirmUpdate {

    private final UpdatePorts ports;

    public ConfirmUpdate(UpdatePorts ports) {
        this.ports = ports;
    }

    public UpdateOutcome confirm(
            Identity by, CommitmentReference reference, RoundId round, String receipt) {
        return Retry.untilWon(
                () ->
                        ports.open(reference, round)
                                .map(dossier -> attempt(by, dossier, receipt))
                                .orElse(Optional.of(new UpdateOutcome.NotFound())));
    }

    private Optional<UpdateOutcome> attempt(Identity by, Dossier dossier, String receipt) {
        var hand = dossier.handInHandOver(by, ports.people());
        var refusal = dossier.refusal(UpdateCommand.CONFIRM, by, hand);
        if (refusal.filter(why -> why != UpdateRefusal.NOT_HANDED_OVER).isPresent()) {
            return Optional.of(new UpdateOutcome.Refused(refusal.get(), dossier.deadline()));
        }
        var handOver = dossier.handOver().filter(waits -> waits.receipt().equals(receipt));
        if (handOver.isEmpty()) {
            return Optional.of(
                    confirmedBefore(by, dossier, receipt)
                            .<UpdateOutcome>map(UpdateOutcome.Submitted::new)
                            .orElseGet(
                                    () ->
                                            new UpdateOutcome.ChangedMeanwhile(
                                                    dossier.handOver(), dossier.current())));
        }
        var writing = new WriteVersion(ports, dossier);
        var ready = writing.confirmed(handOver.get(), new Confirmation(by.actor(), how(hand)));
        var letters = new UpdateLetters(ports.people(), dossier.now()).receipts(ready.update());
        return ports.journal()
                .commit(writing.transaction(ready).add(letters))
                .ifCommitted(new UpdateOutcome.Submitted(ready.update()));
    }

    /** A version that this person submitted by confirming that hand-over. */
    private Optional<Update> confirmedBefore(Identity by, Dossier dossier, String receipt) {
        return dossier.versions().stream()
                .filter(
                        update ->
                                update.confirmation()
                                        .filter(one -> one.by().equals(by.actor()))
                                        .isPresent())
                .filter(update -> isOf(update, receipt))
                .findFirst();
    }

    /** Its texts stand in the change whose hash the receipt is. */
    private boolean isOf(Update update, String receipt) {
        return ports.journal().changes(update.office().history(), update.textsAt() - 1, 1).stream()
                .anyMatch(change -> change.hash().equals(receipt));
    }

    private static Confirmation.How how(Party.Hand hand) {
        return switch (hand) {
            case NONE -> Confirmation.How.SECOND_PERSON;
            case SAME_MAILBOX, OWN -> Confirmation.How.OWN_WITH_CONSENT;
        };
    }
}
