package org.followup.core.forums;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Sets when a forum reminds, and whom. What has gone out stays; a step that has come by now and was
 * not there before goes out with the next run.
 */
public final class SetLadder {

    private final Journal journal;
    private final Forums forums;
    private final Clock clock;

    public SetLadder(Journal journal, Forums forums, Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record LadderSet(Forum forum) implements Outcome {}

        /** It is the ladder that the forum has; nothing was written. */
        record Unchanged(Forum forum) implements Outcome {}

        record NoSuchForum() implements Outcome {}
    }

    public Outcome set(Actor by, ForumId id, LadderKind kind, Ladder ladder) {
        return Retry.untilWon(
                () -> {
                    var head = journal.head(id.history());
                    var found = forums.find(id);
                    if (found.isEmpty()) {
                        return Optional.of(new Outcome.NoSuchForum());
                    }
                    if (kind.of(found.get()).equals(ladder)) {
                        return Optional.of(new Outcome.Unchanged(found.get()));
                    }
                    var forum = kind.set(found.get(), ladder);
                    var what = kind.event(ladder).what();
                    var change = Change.after(head, clock.instant(), by, what);
                    return journal.commit(Transaction.of(change).put(forum))
                            .ifCommitted(new Outcome.LadderSet(forum));
                });
    }
}
