package org.followup.core.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentEdited;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.forums.Forums;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Corrects what a commitment says. Its reference, lead office and theme stay as they are; an
 * indicator that was reported on may be changed, which is a new revision of it, and never removed.
 */
public final class EditCommitment {

    private final Journal journal;
    private final Forums forums;
    private final Commitments commitments;
    private final Progress progress;
    private final Clock clock;

    public EditCommitment(
            Journal journal,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.commitments = commitments;
        this.progress = progress;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Edited(Commitment commitment) implements Outcome {}

        /** Nothing differs; no trace is left. */
        record AsBefore(Commitment commitment) implements Outcome {}

        record NoSuchCommitment() implements Outcome {}

        /** Somebody corrected it since the form was opened. */
        record ChangedMeanwhile(Commitment now) implements Outcome {}

        /** Values of it were reported, so it has to stay. */
        record IndicatorReportedOn(IndicatorId indicator) implements Outcome {}
    }

    /** {@code seen} is the commitment as it stood when somebody began to correct it. */
    public Outcome edit(
            Actor by, CommitmentReference reference, Commitment seen, NewCommitment wanted) {
        return Retry.untilWon(() -> attempt(by, reference, seen, wanted));
    }

    private Optional<Outcome> attempt(
            Actor by, CommitmentReference reference, Commitment seen, NewCommitment wanted) {
        var head = journal.head(seen.office().history());
        var found = commitments.find(reference);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NoSuchCommitment());
        }
        var before = found.get();
        var after = edited(before, wanted);
        if (after.equals(before)) {
            return Optional.of(new Outcome.AsBefore(before));
        }
        if (!before.equals(seen)) {
            return Optional.of(new Outcome.ChangedMeanwhile(before));
        }
        var gone = reportedOnAndGone(before, after);
        if (gone.isPresent()) {
            return Optional.of(new Outcome.IndicatorReportedOn(gone.get()));
        }
        var what = new CommitmentEdited(before, after).what();
        var transaction =
                with(after, Transaction.of(Change.after(head, clock.instant(), by, what)));
        return journal.commit(transaction).ifCommitted(new Outcome.Edited(after));
    }

    private Transaction with(Commitment after, Transaction transaction) {
        var forum = forums.find(after.forum()).orElseThrow();
        var arranged = progress.arrangements(forum.id(), after.office());
        var rows =
                progress.rows(after.office(), forum.id()).stream()
                        .map(
                                row ->
                                        row.reference().equals(after.reference())
                                                ? row.edited(after)
                                                : row)
                        .toList();
        var row = rows.stream().filter(r -> r.reference().equals(after.reference())).toList();
        return transaction.put(after).put(row).put(Scoring.of(forum, arranged, rows));
    }

    private Optional<IndicatorId> reportedOnAndGone(Commitment before, Commitment after) {
        Set<IndicatorId> gone =
                before.indicators().stream()
                        .map(Indicator::id)
                        .filter(id -> after.indicator(id).isEmpty())
                        .collect(Collectors.toSet());
        return gone.isEmpty()
                ? Optional.empty()
                : progress.updates(before.reference()).stream()
                        .flatMap(update -> update.values().stream())
                        .map(IndicatorValue::indicator)
                        .filter(gone::contains)
                        .sorted()
                        .findFirst();
    }

    static Commitment edited(Commitment before, NewCommitment wanted) {
        return new Commitment(
                before.reference(),
                before.forum(),
                before.office(),
                before.theme(),
                wanted.articles(),
                wanted.title(),
                wanted.responsible(),
                wanted.dueOn(),
                before.group(),
                indicators(before, wanted),
                before.external(),
                wanted.plan());
    }

    private static List<Indicator> indicators(Commitment before, NewCommitment wanted) {
        return wanted.indicators().stream()
                .map(
                        indicator ->
                                before.indicator(indicator.id())
                                        .map(indicator::after)
                                        .orElse(indicator))
                .toList();
    }
}
