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

/**
 * Announces a round: one change of the forum. What is expected of each office follows from it; the
 * offices' cards are only made again, a few of them at once, so that a small forum is complete, and
 * all others aside.
 */
public final class AnnounceRound {

    /** Cards that are made again while somebody waits. */
    static final int AT_ONCE = 20;

    private final Journal journal;
    private final Forums forums;
    private final RefreshCards cards;
    private final Clock clock;

    public AnnounceRound(Journal journal, Forums forums, Progress progress, Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.cards = new RefreshCards(journal, forums, progress);
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

    /** Several rounds in one change each, all or none; the days are those of {@code rounds}. */
    public Outcome announce(Actor by, ForumId id, List<Round> rounds) {
        var outcome = Retry.<Outcome>untilWon(() -> attempt(by, id, rounds));
        if (outcome instanceof Outcome.Announced) {
            cards.some(id, AT_ONCE);
        }
        return outcome;
    }

    /** What would come of it; nothing is stored. */
    public Outcome foresee(ForumId id, List<Round> rounds) {
        var known = forums.find(id);
        if (known.isEmpty()) {
            return new Outcome.NoSuchForum();
        }
        var forum = known.get();
        for (var round : rounds) {
            var refusal = refusal(forum, round);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            forum = forum.with(round);
        }
        return new Outcome.Announced(rounds.getFirst());
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
        var wanted = new CardsWanted(id, head.sequence(), head.at());
        return committed(
                transaction.put(forum).put(wanted), new Outcome.Announced(rounds.getFirst()));
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

    private <T> Optional<T> committed(Transaction transaction, T outcome) {
        return journal.commit(transaction).ifCommitted(outcome);
    }
}
