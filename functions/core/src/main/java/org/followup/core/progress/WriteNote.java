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
import org.followup.core.offices.OfficeId;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;

/**
 * Writes a note into the thread on an update. One by the secretariat reaches the office as a letter
 * without its text; one by the office waits on the secretariat's board until it is answered; one by
 * a partner of a joint commitment reaches the lead as a letter too.
 */
public final class WriteNote {

    /** Longest note, in characters. */
    public static final int MOST = 4_000;

    private final UpdatePorts ports;

    public WriteNote(UpdatePorts ports) {
        this.ports = ports;
    }

    public sealed interface Outcome {

        record Written(Note note) implements Outcome {}

        record NotFound() implements Outcome {}

        record NotAllowed() implements Outcome {}

        record Empty() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    public Outcome write(Identity by, CommitmentReference about, RoundId round, String text) {
        if (text.isBlank()) {
            return new Outcome.Empty();
        }
        if (text.length() > MOST) {
            return new Outcome.TooLong();
        }
        return Retry.untilWon(
                () ->
                        ports.open(about, round)
                                .map(dossier -> attempt(by, dossier, text.strip()))
                                .orElse(Optional.of(new Outcome.NotFound())));
    }

    private Optional<Outcome> attempt(Identity by, Dossier dossier, String written) {
        var secretariat = by.isSecretariat();
        var ofTheLead = by.mayWriteFor(dossier.office().id());
        var partner =
                secretariat || ofTheLead
                        ? Optional.<OfficeId>empty()
                        : dossier.commitment().joinedBy(by);
        if (!secretariat && !ofTheLead && partner.isEmpty()) {
            return Optional.of(new Outcome.NotAllowed());
        }
        var head = dossier.head();
        var text =
                new StoredText(
                        new TextId(head.history(), head.sequence() + 1, "note"),
                        written,
                        ports.salt());
        var what = Note.what(dossier, secretariat, partner, text.digest());
        var change = Change.after(head, dossier.now(), by.actor(), what);
        var note = Note.from(change);
        var transaction = Transaction.of(change).add(note).add(text).put(tasks(dossier, note));
        return ports.journal()
                .commit(
                        secretariat || partner.isPresent()
                                ? transaction.add(
                                        new UpdateLetters(ports.people(), dossier.now())
                                                .noteWritten(dossier, note.sequence()))
                                : transaction)
                .ifCommitted(new Outcome.Written(note));
    }

    private List<Task> tasks(Dossier dossier, Note note) {
        var about = dossier.about();
        var now = dossier.now();
        if (note.partner().isPresent()) {
            return List.of();
        }
        return note.bySecretariat()
                ? ports.tasks()
                        .toClose(TaskKind.NOTE_TO_ANSWER, about, TaskEnd.done(now, note.by().id()))
                : ports.tasks().toOpen(TaskKind.NOTE_TO_ANSWER, about, now);
    }
}
