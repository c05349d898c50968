package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Journal;
import org.followup.core.history.RequestKey;
import org.followup.core.history.Retry;
import org.followup.core.offices.Offices;

/**
 * Submits an update: the first version of a round, or a correction that says which version it
 * corrects. The same request twice is answered as the first time.
 */
public final class SubmitUpdate {

    private final Journal journal;
    private final Offices offices;
    private final Forums forums;
    private final Commitments commitments;
    private final Progress progress;
    private final Clock clock;
    private final SecureRandom random;

    public SubmitUpdate(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock,
            SecureRandom random) {
        this.journal = journal;
        this.offices = offices;
        this.forums = forums;
        this.commitments = commitments;
        this.progress = progress;
        this.clock = clock;
        this.random = random;
    }

    /**
     * {@code base} is the version that was seen while writing; 0 where nothing had been submitted.
     */
    public record Command(
            Identity by,
            String requestId,
            CommitmentReference commitment,
            RoundId round,
            int base,
            UpdateContent content,
            Source source) {}

    public sealed interface Outcome {

        record Submitted(Update update) implements Outcome {}

        /** The same request came before; this is what it was answered. */
        record Repeated(Update update) implements Outcome {}

        /** The request id was used with another content. */
        record RequestIdReused() implements Outcome {}

        record NoSuchCommitment() implements Outcome {}

        record NoSuchRound() implements Outcome {}

        record NotYourCommitment() implements Outcome {}

        record NotOpenYet(Deadline deadline) implements Outcome {}

        record RoundLocked(Deadline deadline) implements Outcome {}

        /** Somebody submitted since: {@code current} is what stands there now. */
        record ChangedMeanwhile(Update current) implements Outcome {}
    }

    public Outcome submit(Command command) {
        var commitment = commitments.find(command.commitment());
        if (commitment.isEmpty()) {
            return new Outcome.NoSuchCommitment();
        }
        if (!command.by().mayWriteFor(commitment.get().office())) {
            return new Outcome.NotYourCommitment();
        }
        return Retry.untilWon(() -> attempt(command, commitment.get()));
    }

    private Optional<Outcome> attempt(Command command, Commitment commitment) {
        var head = journal.head(commitment.office().history());
        var forum = forums.find(commitment.forum()).orElseThrow();
        var round = forum.round(command.round());
        if (round.isEmpty()) {
            return Optional.of(new Outcome.NoSuchRound());
        }
        var updates = progress.updates(command.commitment());
        var repeated = repeated(command, updates);
        if (repeated.isPresent()) {
            return repeated;
        }
        var office = offices.find(commitment.office()).orElseThrow();
        var current = Versions.latest(updates, command.round());
        var arranged = progress.arrangements(forum.id(), office.id());
        var deadline = new Deadline(round.get(), office, arranged);
        var refusal = refusal(command, deadline, current);
        if (refusal.isPresent()) {
            return refusal;
        }
        var rows = progress.rows(commitment.office(), commitment.forum());
        var earlier =
                Versions.before(updates, forum, round.get())
                        .map(update -> progress.contents(java.util.List.of(update)).getFirst());
        var submission =
                new Submission(head, clock.instant(), forum, deadline, rows, random)
                        .of(command, current.map(Update::version).orElse(0) + 1, earlier);
        var drafted = progress.draft(command.commitment(), command.round());
        return journal.commit(submission.transaction(drafted))
                .ifCommitted(new Outcome.Submitted(submission.update()));
    }

    private Optional<Outcome> repeated(Command command, java.util.List<Update> updates) {
        return journal.answer(request(command))
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

    static RequestKey request(Command command) {
        return new RequestKey(command.by().actor().id(), command.requestId());
    }

    private Optional<Outcome> refusal(
            Command command, Deadline deadline, Optional<Update> current) {
        var now = clock.instant();
        if (now.isBefore(deadline.opensAt())) {
            return Optional.of(new Outcome.NotOpenYet(deadline));
        }
        if (!now.isBefore(deadline.locksAt())) {
            return Optional.of(new Outcome.RoundLocked(deadline));
        }
        return current.filter(update -> update.version() != command.base())
                .map(Outcome.ChangedMeanwhile::new);
    }
}
