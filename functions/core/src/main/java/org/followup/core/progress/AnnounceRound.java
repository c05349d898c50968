package org.followup.core.progress;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.forums.ForumEvent;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.offices.OfficeId;

/**
 * Announces a round: one change of the forum. What is expected of each office follows from it; the
 * offices' cards are only made again, one by one, and a card that was missed is made again with the
 * office's next change.
 */
public final class AnnounceRound {

    private final Journal journal;
    private final Forums forums;
    private final Progress progress;
    private final Clock clock;

    public AnnounceRound(Journal journal, Forums forums, Progress progress, Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.progress = progress;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Announced(Round round) implements Outcome {}

        record NoSuchForum() implements Outcome {}

        record IdTaken() implements Outcome {}

        /** Its days overlap those between another round's opening and due day. */
        record Overlaps(Round other) implements Outcome {}
    }

    public Outcome announce(Actor by, ForumId id, Round round) {
        var outcome = Retry.<Outcome>untilWon(() -> attempt(by, id, round));
        if (outcome instanceof Outcome.Announced) {
            progress.scores(id).forEach(score -> refresh(id, score.office()));
        }
        return outcome;
    }

    /**
     * Makes an office's card again from its rows, unless a change of the office does so meanwhile.
     */
    public void refresh(ForumId id, OfficeId office) {
        Retry.untilWon(
                () -> {
                    var head = journal.head(office.history());
                    var score =
                            forums.find(id)
                                    .map(
                                            forum ->
                                                    Scoring.of(
                                                            forum,
                                                            progress.arrangements(id, office),
                                                            progress.rows(office, id)));
                    return score.isEmpty()
                            ? Optional.of(id)
                            : committed(Transaction.without().put(score.get()).expecting(head), id);
                });
    }

    private Optional<Outcome> attempt(Actor by, ForumId id, Round round) {
        var head = journal.head(id.history());
        var found = forums.find(id);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NoSuchForum());
        }
        var forum = found.get();
        if (forum.round(round.id()).isPresent()) {
            return Optional.of(new Outcome.IdTaken());
        }
        var other = forum.rounds().stream().filter(r -> overlap(r, round)).findFirst();
        if (other.isPresent()) {
            return Optional.of(new Outcome.Overlaps(other.get()));
        }
        var change =
                Change.after(
                        head, clock.instant(), by, new ForumEvent.RoundAnnounced(round).what());
        return committed(
                Transaction.of(change).put(forum.with(round)), new Outcome.Announced(round));
    }

    private static boolean overlap(Round one, Round other) {
        return !one.opensOn().isAfter(other.dueOn()) && !other.opensOn().isAfter(one.dueOn());
    }

    private <T> Optional<T> committed(Transaction transaction, T outcome) {
        return journal.commit(transaction).ifCommitted(outcome);
    }
}
