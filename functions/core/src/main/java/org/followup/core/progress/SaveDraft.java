package org.followup.core.progress;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/** Keeps what was typed, as it was typed. The later save wins; nothing of it is a report. */
public final class SaveDraft {

    private static final int MOST_CHARACTERS = 60_000;

    private final Journal journal;
    private final Commitments commitments;
    private final Progress progress;
    private final Clock clock;

    public SaveDraft(Journal journal, Commitments commitments, Progress progress, Clock clock) {
        this.journal = journal;
        this.commitments = commitments;
        this.progress = progress;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Saved(Draft draft) implements Outcome {}

        record NotYourCommitment() implements Outcome {}

        record NoSuchCommitment() implements Outcome {}

        record TooLong() implements Outcome {}
    }

    public Outcome save(
            Identity by, CommitmentReference reference, RoundId round, Map<String, String> fields) {
        var commitment = commitments.find(reference);
        if (commitment.isEmpty()) {
            return new Outcome.NoSuchCommitment();
        }
        if (!by.mayWriteFor(commitment.get().office())) {
            return new Outcome.NotYourCommitment();
        }
        if (fields.values().stream().mapToInt(String::length).sum() > MOST_CHARACTERS) {
            return new Outcome.TooLong();
        }
        return Retry.untilWon(() -> attempt(by, reference, round, fields));
    }

    private Optional<Outcome> attempt(
            Identity by, CommitmentReference reference, RoundId round, Map<String, String> fields) {
        var revision = progress.draft(reference, round).map(Draft::revision).orElse(0);
        var writer = new PersonId(by.actor().id());
        var draft = new Draft(reference, round, fields, writer, clock.instant(), revision + 1);
        return journal.commit(Transaction.without().put(draft))
                .ifCommitted(new Outcome.Saved(draft));
    }
}
