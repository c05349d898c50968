package org.followup.core.progress;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.RequestKey;
import org.followup.core.history.Retry;

/**
 * Submits an update without a second person, as the office allows it: the first version of a round,
 * or a correction that says which version it corrects. The same request twice is answered as the
 * first time.
 */
public final class SubmitUpdate {

    private final UpdatePorts ports;

    public SubmitUpdate(UpdatePorts ports) {
        this.ports = ports;
    }

    /**
     * {@code base} is the version that was seen while writing; 0 where nothing had been submitted.
     * {@code right} are the indicators whose values were said to be right, however far they lie.
     */
    public record Command(
            Identity by,
            String requestId,
            CommitmentReference commitment,
            RoundId round,
            int base,
            UpdateContent content,
            Source source,
            Set<IndicatorId> right) {

        public Command {
            right = Set.copyOf(right);
        }

        /** Nothing was asked about before. */
        public Command(
                Identity by,
                String requestId,
                CommitmentReference commitment,
                RoundId round,
                int base,
                UpdateContent content,
                Source source) {
            this(by, requestId, commitment, round, base, content, source, Set.of());
        }

        /** Those that lie far and of which nobody has said yet that they are right. */
        List<FarValue> toAsk(Dossier dossier) {
            return dossier.far(content).stream()
                    .filter(far -> !right.contains(far.value().indicator()))
                    .toList();
        }

        Command with(UpdateContent other) {
            return new Command(by, requestId, commitment, round, base, other, source, right);
        }

        RequestKey request() {
            return new RequestKey(by.actor().id(), requestId);
        }
    }

    public sealed interface Outcome {

        record Submitted(Update update) implements Outcome {}

        /** The same request came before; this is what it was answered. */
        record Repeated(Update update) implements Outcome {}

        /** The request id was used with another content. */
        record RequestIdReused() implements Outcome {}

        record NoSuchCommitment() implements Outcome {}

        record NoSuchRound() implements Outcome {}

        record NotYourCommitment() implements Outcome {}

        /** The office has its updates confirmed by a second person. */
        record NeedsConfirmation() implements Outcome {}

        record NotOpenYet(Deadline deadline) implements Outcome {}

        record RoundLocked(Deadline deadline) implements Outcome {}

        /** Withdrawn or superseded. */
        record CommitmentEnded() implements Outcome {}

        /** Somebody submitted since: {@code current} is what stands there now. */
        record ChangedMeanwhile(Update current) implements Outcome {}

        /** Values lie far from those before them; the same command says that they are right. */
        record IsThisRight(List<FarValue> asked) implements Outcome {}
    }

    public Outcome submit(Command command) {
        var commitment = ports.commitments().find(command.commitment());
        if (commitment.isEmpty()) {
            return new Outcome.NoSuchCommitment();
        }
        if (!command.by().mayWriteFor(commitment.get().office())) {
            return new Outcome.NotYourCommitment();
        }
        return Retry.untilWon(
                () ->
                        ports.open(command.commitment(), command.round())
                                .map(dossier -> attempt(command, dossier))
                                .orElse(Optional.of(new Outcome.NoSuchRound())));
    }

    private Optional<Outcome> attempt(Command command, Dossier dossier) {
        var repeated = repeated(command, dossier.updates());
        if (repeated.isPresent()) {
            return repeated;
        }
        var refusal =
                dossier.refusal(UpdateCommand.SUBMIT_ALONE, command.by(), Party.Hand.NONE)
                        .map(why -> said(why, dossier.deadline()))
                        .or(() -> changed(command, dossier));
        if (refusal.isPresent()) {
            return refusal;
        }
        var asked = command.toAsk(dossier);
        if (!asked.isEmpty()) {
            return Optional.of(new Outcome.IsThisRight(asked));
        }
        var how =
                command.by().maySubmitAloneFor(dossier.office())
                        ? Confirmation.How.ALONE
                        : Confirmation.How.OWN_WITH_CONSENT;
        var writing = new WriteVersion(ports, dossier);
        var ready =
                writing.submitted(
                        command, Optional.of(new Confirmation(command.by().actor(), how)));
        var letters = new UpdateLetters(ports.people(), dossier.now()).receipts(ready.update());
        return ports.journal()
                .commit(writing.transaction(command, ready).add(letters))
                .ifCommitted(new Outcome.Submitted(ready.update()));
    }

    private Optional<Outcome> repeated(Command command, List<Update> updates) {
        return ports.journal()
                .answer(command.request())
                .map(
                        answer -> {
                            if (!answer.payloadDigest().equals(Submission.digest(command))) {
                                return new Outcome.RequestIdReused();
                            }
                            return updates.stream()
                                    .filter(update -> update.receipt().equals(answer.text()))
                                    .findFirst()
                                    .<Outcome>map(Outcome.Repeated::new)
                                    .orElseGet(Outcome.RequestIdReused::new);
                        });
    }

    private static Outcome said(UpdateRefusal why, Deadline deadline) {
        return switch (why) {
            case NOT_OPEN_YET -> new Outcome.NotOpenYet(deadline);
            case LOCKED -> new Outcome.RoundLocked(deadline);
            case COMMITMENT_ENDED -> new Outcome.CommitmentEnded();
            case NOT_ALONE -> new Outcome.NeedsConfirmation();
            case NOT_OF_THE_OFFICE,
                    NOT_THE_SECRETARIAT,
                    NOT_A_CONFIRMER,
                    OWN_HAND_OVER,
                    SHARED_MAILBOX,
                    OWN_UPDATE,
                    NOT_HANDED_OVER,
                    WAITS_FOR_CONFIRMATION,
                    NOT_SUBMITTED,
                    REVIEWED_ALREADY,
                    NOT_ACCEPTED,
                    NOT_FOR_PUBLICATION,
                    PUBLISHED_ALREADY ->
                    new Outcome.NotYourCommitment();
        };
    }

    private static Optional<Outcome> changed(Command command, Dossier dossier) {
        return Versions.newest(dossier.updates(), dossier.round())
                .filter(update -> update.version() != command.base())
                .map(Outcome.ChangedMeanwhile::new);
    }

    static Map<String, String> taskOf(Update update) {
        return Map.of(
                "office", update.office().value(),
                "forum", update.forum().value(),
                "round", update.round().value(),
                "commitment", update.commitment().value());
    }
}
