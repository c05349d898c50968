package org.followup.core.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
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
        return announce(by, id, List.of(round));
    }

    /** Safe to be broken off and to be run again: a card is what its office's rows say. */
    void refreshAll(ForumId id) {
        progress.scores(id).forEach(score -> refresh(id, score.office()));
    }

    /** Several rounds in one change each, all or none; the days are those of {@code rounds}. */
    public Outcome announce(Actor by, ForumId id, List<Round> rounds) {
        var outcome = Retry.<Outcome>untilWon(() -> attempt(by, id, rounds));
        if (outcome instanceof Outcome.Announced) {
            refreshAll(id);
        }
        return outcome;
    }

    private Optional<Outcome> attempt(Actor by, ForumId id, List<Round> rounds) {
        var head = journal.head(id.history());
        var forum = forums.find(id).orElse(null);
        if (forum == null) {
            return Optional.of(new Outcome.NoSuchForum());
        }
        var transaction = Transaction.without();
        for (var round : rounds) {
            var refusal = refusal(forum, round);
            if (refusal.isPresent()) {
                return refusal;
            }
            var event = new ForumEvent.RoundAnnounced(round);
            var change = Change.after(head, clock.instant(), by, event.what());
            transaction = transaction.and(change);
            head = change.head();
            forum = forum.with(round);
        }
        return committed(transaction.put(forum), new Outcome.Announced(rounds.getFirst()));
    }

    private static Optional<Outcome> refusal(Forum forum, Round round) {
        if (forum.round(round.id()).isPresent()) {
            return Optional.of(new Outcome.IdTaken());
        }
        return forum.rounds().stream()
                .filter(round::overlaps)
                .findFirst()
                .map(Outcome.Overlaps::new);
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

    private <T> Optional<T> committed(Transaction transaction, T outcome) {
        return journal.commit(transaction).ifCommitted(outcome);
    }
}
