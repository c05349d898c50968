package org.followup.core.progress;

import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.tasks.TaskKind;

/**
 * The office answers what the secretariat thinks of its update, once; it stands beside the
 * assessment and waits on the secretariat's board. What else there is to say belongs into the
 * notes.
 */
public final class ReplyToAssessment {

    private final UpdatePorts ports;

    public ReplyToAssessment(UpdatePorts ports) {
        this.ports = ports;
    }

    public sealed interface Outcome {

        record Replied(Assessment assessment) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** It was assessed anew, or the office has replied already. */
        record ChangedMeanwhile() implements Outcome {}

        record Empty() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    /** {@code sequence} is the number of the assessment that was read. */
    public Outcome reply(
            Identity by, CommitmentReference about, RoundId round, long sequence, String text) {
        if (text.isBlank()) {
            return new Outcome.Empty();
        }
        if (text.length() > WriteNote.MOST) {
            return new Outcome.TooLong();
        }
        return Retry.untilWon(
                () ->
                        ports.open(about, round)
                                .map(dossier -> attempt(by, dossier, sequence, text.strip()))
                                .orElse(Optional.of(new Outcome.NotFound())));
    }

    private Optional<Outcome> attempt(Identity by, Dossier dossier, long sequence, String written) {
        if (!by.mayWriteFor(dossier.office().id())) {
            return Optional.of(new Outcome.NotAllowed());
        }
        var all = ports.progress().assessments(dossier.commitment().reference());
        var read =
                all.stream()
                        .filter(one -> one.sequence() == sequence)
                        .filter(one -> one.round().equals(dossier.round()))
                        .filter(one -> one.reply().isEmpty())
                        .filter(
                                one ->
                                        Assessment.latest(all, one.round(), one.version())
                                                .equals(Optional.of(one)))
                        .findFirst();
        return read.isEmpty()
                ? Optional.of(new Outcome.ChangedMeanwhile())
                : store(by, dossier, read.get(), written);
    }

    private Optional<Outcome> store(
            Identity by, Dossier dossier, Assessment assessment, String written) {
        var head = dossier.head();
        var id = new TextId(head.history(), head.sequence() + 1, Assessment.Reply.TEXT);
        var text = new StoredText(id, written, ports.salt());
        var what = assessment.replyWhat(text.digest());
        var change = Change.after(head, dossier.now(), by.actor(), what);
        var after = assessment.replied(change);
        return ports.journal()
                .commit(
                        Transaction.of(change)
                                .put(after)
                                .add(text)
                                .put(
                                        ports.tasks()
                                                .toOpen(
                                                        TaskKind.NOTE_TO_ANSWER,
                                                        dossier.about(),
                                                        dossier.now())))
                .ifCommitted(new Outcome.Replied(after));
    }
}
