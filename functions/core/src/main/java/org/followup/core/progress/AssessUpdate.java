package org.followup.core.progress;

import java.util.List;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;

/**
 * The secretariat says what it thinks of a submitted version and why. The office's own status stays
 * as it is; the office gets a letter, and may reply.
 */
public final class AssessUpdate {

    private final UpdatePorts ports;

    public AssessUpdate(UpdatePorts ports) {
        this.ports = ports;
    }

    /**
     * What was looked at: the version, and the number of the assessment that was shown, 0 where
     * there was none.
     */
    public record Seen(CommitmentReference commitment, RoundId round, int version, long former) {}

    public record Opinion(ImplementationStatus status, boolean verified, String why) {}

    public sealed interface Outcome {

        record Assessed(Assessment assessment) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        /** Whoever wrote, confirmed or entered a version does not assess it. */
        record OwnUpdate() implements Outcome {}

        /** There is a newer version, or somebody else assessed it meanwhile. */
        record ChangedMeanwhile() implements Outcome {}

        /** The update names no evidence that could have been looked at. */
        record NothingToVerify() implements Outcome {}

        record Empty() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    public Outcome assess(Identity by, Seen seen, Opinion opinion) {
        if (opinion.why().isBlank()) {
            return new Outcome.Empty();
        }
        if (opinion.why().length() > WriteNote.MOST) {
            return new Outcome.TooLong();
        }
        return Retry.untilWon(
                () ->
                        ports.open(seen.commitment(), seen.round())
                                .map(dossier -> attempt(by, dossier, seen, opinion))
                                .orElse(Optional.of(new Outcome.NotFound())));
    }

    private Optional<Outcome> attempt(Identity by, Dossier dossier, Seen seen, Opinion opinion) {
        var update = dossier.current().filter(one -> one.version() == seen.version());
        var former =
                Assessment.latest(
                        ports.progress().assessments(seen.commitment()),
                        seen.round(),
                        seen.version());
        var refused = refused(by, dossier, update, former, seen, opinion);
        return refused.isPresent() ? refused : store(by, dossier, update.orElseThrow(), opinion);
    }

    private Optional<Outcome> refused(
            Identity by,
            Dossier dossier,
            Optional<Update> update,
            Optional<Assessment> former,
            Seen seen,
            Opinion opinion) {
        if (!by.isSecretariat()) {
            return Optional.of(new Outcome.NotAllowed());
        }
        if (update.isEmpty() || former.map(Assessment::sequence).orElse(0L) != seen.former()) {
            return Optional.of(new Outcome.ChangedMeanwhile());
        }
        if (dossier.handInVersion(by) == Party.Hand.OWN) {
            return Optional.of(new Outcome.OwnUpdate());
        }
        if (opinion.verified() && declared(update.get()) == Evidence.NONE) {
            return Optional.of(new Outcome.NothingToVerify());
        }
        return Optional.empty();
    }

    private Evidence declared(Update update) {
        return Evidence.of(ports.progress().contents(List.of(update)).getFirst());
    }

    private Optional<Outcome> store(Identity by, Dossier dossier, Update update, Opinion opinion) {
        var head = dossier.head();
        var id = new TextId(head.history(), head.sequence() + 1, Assessment.TEXT);
        var text = new StoredText(id, opinion.why().strip(), ports.salt());
        var what = Assessment.what(update, opinion.status(), opinion.verified(), text.digest());
        var change = Change.after(head, dossier.now(), by.actor(), what);
        var assessment = Assessment.from(change);
        var answered =
                ports.tasks()
                        .toClose(
                                TaskKind.NOTE_TO_ANSWER,
                                dossier.about(),
                                TaskEnd.done(dossier.now(), by.actor().id()));
        return ports.journal()
                .commit(
                        Transaction.of(change)
                                .add(assessment, text)
                                .put(answered)
                                .add(
                                        new UpdateLetters(ports.people(), dossier.now())
                                                .noteWritten(dossier, change.sequence())))
                .ifCommitted(new Outcome.Assessed(assessment));
    }
}
