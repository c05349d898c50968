package org.followup.core.forums;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/** Registers a forum, or refuses an id that is taken. */
public final class RegisterForum {

    private final Journal journal;
    private final Clock clock;

    public RegisterForum(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Registered(Forum forum) implements Outcome {}

        record IdTaken() implements Outcome {}
    }

    public Outcome register(Actor by, Forum forum) {
        return Retry.untilWon(() -> attempt(by, forum));
    }

    private Optional<Outcome> attempt(Actor by, Forum forum) {
        var head = journal.head(forum.id().history());
        var change =
                Change.after(
                        head, clock.instant(), by, new ForumEvent.ForumRegistered(forum).what());
        return switch (journal.commit(Transaction.of(change).add(forum))) {
            case CommitResult.Committed() -> Optional.of(new Outcome.Registered(forum));
            case CommitResult.Taken(var taken) -> Optional.of(new Outcome.IdTaken());
            case CommitResult.LostRace() -> Optional.empty();
        };
    }
}
