package org.followup.core.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.CommitmentRegistered;
import org.followup.core.commitments.ExternalEntry;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Registers a commitment and gives it its reference: the next number of its office, year and theme.
 */
public final class RegisterCommitment {

    private final Journal journal;
    private final Forums forums;
    private final Progress progress;
    private final Clock clock;

    public RegisterCommitment(Journal journal, Forums forums, Progress progress, Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.progress = progress;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Registered(Commitment commitment) implements Outcome {}

        record NoSuchForum() implements Outcome {}

        record NoSuchTheme() implements Outcome {}

        record NoSuchArticle(int number) implements Outcome {}

        /** Another tracker's name for it is taken; an import finds the commitment by it instead. */
        record KnownAlready() implements Outcome {}
    }

    /** {@code draft} brings everything but its reference, which is made here. */
    public Outcome register(Actor by, NewCommitment draft) {
        return Retry.untilWon(
                () -> {
                    var head = journal.head(draft.office().history());
                    return forums.find(draft.forum())
                            .map(forum -> attempt(by, head, forum, draft, 1))
                            .orElse(Optional.of(new Outcome.NoSuchForum()));
                });
    }

    /** {@code ahead} skips numbers that another forum of the same year has given. */
    private Optional<Outcome> attempt(
            Actor by, Head head, Forum forum, NewCommitment draft, int ahead) {
        if (forum.theme(draft.theme()).isEmpty()) {
            return Optional.of(new Outcome.NoSuchTheme());
        }
        var unknown = firstUnknownArticle(draft);
        if (unknown.isPresent()) {
            return Optional.of(new Outcome.NoSuchArticle(unknown.get()));
        }
        var rows = progress.rows(draft.office(), forum.id());
        var commitment = draft.named(nextReference(forum, draft, rows, ahead));
        return switch (journal.commit(transaction(by, head, forum, commitment, rows))) {
            case CommitResult.Committed() -> Optional.of(new Outcome.Registered(commitment));
            case CommitResult.Taken(var taken) when taken instanceof Commitment ->
                    attempt(by, head, forum, draft, ahead + 1);
            case CommitResult.Taken(var taken) -> Optional.of(new Outcome.KnownAlready());
            case CommitResult.LostRace() -> Optional.empty();
        };
    }

    private Transaction transaction(
            Actor by, Head head, Forum forum, Commitment commitment, List<CommitmentRow> rows) {
        var change =
                Change.after(
                        head, clock.instant(), by, new CommitmentRegistered(commitment).what());
        var row = CommitmentRow.of(commitment).registered(change.at());
        var all = new ArrayList<>(rows);
        all.add(row);
        var arranged = progress.arrangements(forum.id(), commitment.office());
        var transaction =
                Transaction.of(change).add(commitment).put(row, Scoring.of(forum, arranged, all));
        return commitment
                .external()
                .map(
                        external ->
                                transaction.add(
                                        new ExternalEntry(external, commitment.reference())))
                .orElse(transaction);
    }

    private Optional<Integer> firstUnknownArticle(NewCommitment draft) {
        var known = forums.articles(draft.forum()).stream().map(a -> a.number()).toList();
        return draft.articles().stream().filter(number -> !known.contains(number)).findFirst();
    }

    /** The next of that office, year and theme, or one further {@code ahead}. */
    static CommitmentReference nextReference(
            Forum forum, NewCommitment draft, List<CommitmentRow> rows, int ahead) {
        var last =
                rows.stream()
                        .filter(row -> row.theme().equals(draft.theme()))
                        .mapToInt(row -> row.reference().number())
                        .max()
                        .orElse(0);
        return CommitmentReference.of(draft.office(), forum.year(), draft.theme(), last + ahead);
    }
}
