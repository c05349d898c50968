package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.access.People;
import org.followup.core.commitments.CarryOver;
import org.followup.core.commitments.CarryOverPolicy;
import org.followup.core.commitments.CarryOverRefusal;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.CommitmentState;
import org.followup.core.commitments.Commitments;
import org.followup.core.commitments.Ending;
import org.followup.core.forums.Forums;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.offices.Offices;

/**
 * Withdraws a commitment, or says that another one stands for it. Nothing with a history is ever
 * deleted: this is what is done instead.
 */
public final class EndCommitment {

    private final Journal journal;
    private final Offices offices;
    private final Forums forums;
    private final Commitments commitments;
    private final Progress progress;
    private final EndingLetters letters;
    private final Clock clock;
    private final SecureRandom random;

    public EndCommitment(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            People people,
            Clock clock,
            SecureRandom random) {
        this.journal = journal;
        this.offices = offices;
        this.forums = forums;
        this.commitments = commitments;
        this.progress = progress;
        this.letters = new EndingLetters(people);
        this.clock = clock;
        this.random = random;
    }

    public sealed interface Outcome {

        record Ended(CommitmentReference reference, Ending ending) implements Outcome {}

        record Refused(CarryOverRefusal why) implements Outcome {}
    }

    public Outcome end(
            Actor by,
            CommitmentReference reference,
            CarryOver.Closing choice,
            ArrangeRound.Reason reason) {
        return Retry.untilWon(
                () ->
                        attempt(
                                by,
                                reference,
                                choice,
                                reason,
                                (transaction, commitment, change) ->
                                        transaction.put(letters.of(commitment, change))));
    }

    /** What is stored with an ending. */
    interface More {
        Transaction with(Transaction transaction, Commitment commitment, Change change);
    }

    /** A commitment that ends outside of a plan: nothing else is chosen. */
    private record Alone(Optional<CommitmentState> successor, boolean reason)
            implements CarryOverPolicy.Surroundings {

        @Override
        public Optional<CommitmentState> state(CommitmentReference other) {
            return successor;
        }

        @Override
        public Optional<CarryOver> choice(CommitmentReference other) {
            return Optional.empty();
        }

        @Override
        public int merged(CommitmentReference lead) {
            return 0;
        }

        @Override
        public boolean agreed(CommitmentReference of, CommitmentReference lead) {
            return false;
        }

        @Override
        public boolean hasTheme(CommitmentReference of) {
            return false;
        }

        @Override
        public boolean hasReason(CommitmentReference of) {
            return reason;
        }
    }

    /** A commitment with its line, read after the head of its office. */
    private record Found(Commitment commitment, Head head, CommitmentRow row) {}

    /** {@code more} is stored with it; the answer is empty where the race was lost. */
    Optional<Outcome> attempt(
            Actor by,
            CommitmentReference reference,
            CarryOver.Closing choice,
            ArrangeRound.Reason reason,
            More more) {
        var found = find(reference);
        if (found.isEmpty()) {
            return refused(CarryOverRefusal.NO_SUCH_COMMITMENT);
        }
        var successor =
                switch (choice) {
                    case CarryOver.Withdraw() -> Optional.<Found>empty();
                    case CarryOver.Supersede(var other) -> find(other);
                };
        var refusal =
                CarryOverPolicy.refusal(
                        reference,
                        state(found.get()),
                        choice,
                        new Alone(successor.map(this::state), !reason.text().isBlank()));
        return refusal.isPresent()
                ? refused(refusal.get())
                : end(by, found.get(), successor, reason, more);
    }

    private Optional<Outcome> end(
            Actor by,
            Found found,
            Optional<Found> successor,
            ArrangeRound.Reason reason,
            More more) {
        var commitment = found.commitment();
        var sequence = found.head().sequence() + 1;
        var place = Ending.REASON + reason.language().value();
        var why =
                StoredText.written(
                        new TextId(found.head().history(), sequence, place), reason.text(), random);
        var ending =
                new Ending(
                        successor.isPresent() ? Ending.Way.SUPERSEDED : Ending.Way.WITHDRAWN,
                        successor.map(next -> next.commitment().reference()).stream().toList(),
                        today(commitment),
                        sequence,
                        Optional.of(reason.language()));
        var what = ending.what(commitment, Optional.of(why));
        var change = Change.after(found.head(), clock.instant(), by, what);
        var ended = with(found, ending, Transaction.of(change).add(why));
        var transaction = more.with(ended, commitment, change);
        return journal.commit(
                        successor.map(next -> with(found, next, transaction)).orElse(transaction))
                .ifCommitted(new Outcome.Ended(commitment.reference(), ending));
    }

    private Transaction with(Found found, Ending ending, Transaction transaction) {
        var commitment = found.commitment();
        var row = found.row().with(found.row().lineage().ended(ending));
        var forum = forums.find(commitment.forum()).orElseThrow();
        var rows =
                progress.rows(commitment.office(), forum.id()).stream()
                        .map(each -> each.reference().equals(row.reference()) ? row : each)
                        .toList();
        var arranged = progress.arrangements(forum.id(), commitment.office());
        return transaction.put(row, Scoring.of(forum, arranged, rows));
    }

    /** The other end of the link; another office's history has to stand still for it. */
    private Transaction with(Found found, Found successor, Transaction transaction) {
        var reference = found.commitment().reference();
        var linked =
                transaction.put(successor.row().with(successor.row().lineage().and(reference)));
        return successor.head().history().equals(found.head().history())
                ? linked
                : linked.expecting(successor.head());
    }

    private Optional<Found> find(CommitmentReference reference) {
        return commitments
                .find(reference)
                .flatMap(
                        commitment -> {
                            var head = journal.head(commitment.office().history());
                            return progress.row(commitment.office(), commitment.forum(), reference)
                                    .map(row -> new Found(commitment, head, row));
                        });
    }

    /** Empty where there is no such commitment. */
    Optional<CommitmentState> state(CommitmentReference reference) {
        return find(reference).map(this::state);
    }

    private CommitmentState state(Found found) {
        var forum = forums.find(found.commitment().forum()).orElseThrow();
        return Standing.of(found.row(), forum).state();
    }

    /** By the calendar of its office. */
    LocalDate today(Commitment commitment) {
        var zone = offices.find(commitment.office()).orElseThrow().zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Optional<Outcome> refused(CarryOverRefusal why) {
        return Optional.of(new Outcome.Refused(why));
    }
}
