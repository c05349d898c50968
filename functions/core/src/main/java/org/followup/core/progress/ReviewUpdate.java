package org.followup.core.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Change;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;
import org.followup.core.letters.Letter;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;

/**
 * What becomes of a submitted version: the secretariat accepts it, sends it back with a note, or
 * publishes it; the office withdraws it. A version that another has followed is a {@link
 * UpdateOutcome.ChangedMeanwhile}.
 */
public final class ReviewUpdate {

    private final UpdatePorts ports;
    private final WorkingDays days;

    public ReviewUpdate(UpdatePorts ports, WorkingDays days) {
        this.ports = ports;
        this.days = days;
    }

    /** Which version was looked at, and by whom. */
    public record Version(
            Identity by, CommitmentReference commitment, RoundId round, int version) {}

    public UpdateOutcome accept(Version version) {
        return move(version, UpdateCommand.ACCEPT, Stage.ACCEPTED, "");
    }

    /** {@code note} says what is to be reworked; it stands as a text of the office's history. */
    public UpdateOutcome sendBack(Version version, String note) {
        if (note.isBlank()) {
            throw new IllegalArgumentException("what is sent back says why");
        }
        return move(version, UpdateCommand.SEND_BACK, Stage.SENT_BACK, note);
    }

    public UpdateOutcome publish(Version version) {
        return move(version, UpdateCommand.PUBLISH, Stage.PUBLISHED, "");
    }

    public UpdateOutcome withdraw(Version version) {
        return move(version, UpdateCommand.WITHDRAW, Stage.WITHDRAWN, "");
    }

    private UpdateOutcome move(Version version, UpdateCommand command, Stage to, String note) {
        return Retry.untilWon(
                () ->
                        ports.open(version.commitment(), version.round())
                                .map(dossier -> attempt(version, dossier, command, to, note))
                                .orElse(Optional.of(new UpdateOutcome.NotFound())));
    }

    private Optional<UpdateOutcome> attempt(
            Version version, Dossier dossier, UpdateCommand command, Stage to, String note) {
        var refusal = dossier.refusal(command, version.by(), dossier.handInVersion(version.by()));
        if (refusal.isPresent()) {
            return Optional.of(new UpdateOutcome.Refused(refusal.get(), dossier.deadline()));
        }
        var current = dossier.current().filter(one -> one.version() == version.version());
        if (current.isEmpty()) {
            return Optional.of(
                    new UpdateOutcome.ChangedMeanwhile(dossier.handOver(), dossier.current()));
        }
        var moved = new Move(version.by(), dossier, current.get(), to, note);
        return ports.journal()
                .commit(moved.transaction())
                .ifCommitted(new UpdateOutcome.Moved(moved.state()));
    }

    /** One version brought to another stage. */
    private final class Move {

        private final Identity by;
        private final Dossier dossier;
        private final Update after;
        private final Change change;
        private final List<StoredText> texts = new ArrayList<>();

        Move(Identity by, Dossier dossier, Update current, Stage to, String note) {
            this.by = by;
            this.dossier = dossier;
            var reviewed = UpdateReviewed.of(current, to);
            if (to == Stage.SENT_BACK) {
                var head = dossier.head();
                var id =
                        new org.followup.core.history.TextId(
                                head.history(), head.sequence() + 1, UpdateReviewed.NOTE);
                var text = new StoredText(id, note, ports.salt());
                texts.add(text);
                reviewed = reviewed.sentBack(reworkBy(), text.digest());
            }
            this.change = Change.after(dossier.head(), dossier.now(), by.actor(), reviewed.what());
            this.after = current.with(UpdateReviewed.review(change));
        }

        private LocalDate reworkBy() {
            var today = dossier.now().atZone(dossier.deadline().zone()).toLocalDate();
            return days.after(dossier.office(), today, WorkingDays.TO_REWORK);
        }

        Transaction transaction() {
            return dossier.with(change, dossier.rowWith(after))
                    .put(after)
                    .add(texts)
                    .add(letters())
                    .put(tasks());
        }

        UpdateState state() {
            var all =
                    dossier.versions().stream()
                            .map(one -> one.version() == after.version() ? after : one)
                            .toList();
            return UpdateState.of(all);
        }

        private List<Letter> letters() {
            var letters = new UpdateLetters(ports.people(), dossier.now());
            return switch (after.review().stage()) {
                case ACCEPTED -> letters.accepted(after);
                case SENT_BACK -> letters.sentBack(after);
                case PUBLISHED, WITHDRAWN, SUBMITTED -> List.of();
            };
        }

        private List<Task> tasks() {
            var done = TaskEnd.done(dossier.now(), by.actor().id());
            var about = SubmitUpdate.taskOf(after);
            var tasks =
                    new ArrayList<>(ports.tasks().toClose(TaskKind.UPDATE_TO_REVIEW, about, done));
            if (after.review().stage() == Stage.WITHDRAWN && after.source() == Source.ON_BEHALF) {
                tasks.addAll(ports.tasks().toOpen(TaskKind.ENTRY_WITHDRAWN, about, dossier.now()));
            }
            return tasks;
        }
    }
}
