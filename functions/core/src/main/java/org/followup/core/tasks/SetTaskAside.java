package org.followup.core.tasks;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;

/**
 * Closes a task that nothing will close by itself, with a reason. It opens again when its cause
 * comes again.
 */
public final class SetTaskAside {

    public static final String KIND = "task-set-aside";

    private static final String REASON = "reason";

    private final Journal journal;
    private final Tasks tasks;
    private final Clock clock;
    private final SecureRandom random;

    public SetTaskAside(Journal journal, Tasks tasks, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
        this.random = random;
    }

    public sealed interface Outcome {

        record SetAside(Task task) implements Outcome {}

        /** Somebody closed it, or its cause went away. */
        record ClosedAlready(Task task) implements Outcome {}

        record NoSuchTask() implements Outcome {}
    }

    public Outcome setAside(Actor by, String id, String reason) {
        return Retry.untilWon(() -> attempt(by, id, reason));
    }

    private Optional<Outcome> attempt(Actor by, String id, String reason) {
        var found = tasks.find(id);
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NoSuchTask());
        }
        var task = found.get();
        if (!task.isOpen()) {
            return Optional.of(new Outcome.ClosedAlready(task));
        }
        var now = clock.instant();
        var head = journal.head(HistoryId.SERVICE);
        var place = new TextId(HistoryId.SERVICE, head.sequence() + 1, REASON);
        var text = StoredText.written(place, reason, random);
        var change = Change.after(head, now, by, what(task, text));
        var closed = task.closed(TaskEnd.setAside(change.at(), by.id(), place));
        return journal.commit(Transaction.of(change).add(text).put(closed))
                .ifCommitted(new Outcome.SetAside(closed));
    }

    private static What what(Task task, StoredText reason) {
        var about = Json.obj();
        for (var word : task.about().entrySet()) {
            about = about.with(word.getKey(), word.getValue());
        }
        var facts =
                Json.obj()
                        .with("about", about)
                        .with(REASON, reason.digest())
                        .with("task", task.kind().name());
        return new What(KIND, 1, facts);
    }
}
