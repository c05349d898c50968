package org.followup.core.tasks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The secretariat's board; it is written by the journal's commit alone. */
public interface Tasks {

    Optional<Task> find(String id);

    /** Those that wait, the oldest first; one of the last moments may be missing. */
    List<Task> open(int most);

    /** Those that were closed, the latest first. */
    List<Task> closed(int most);

    /**
     * What a transaction has to put so that the task is open: nothing where it waits already. A
     * {@code LostRace} says that somebody else wrote it meanwhile.
     */
    default List<Task> toOpen(TaskKind kind, Map<String, String> about, Instant now) {
        return find(Task.idOf(kind, about))
                .map(known -> known.isOpen() ? List.<Task>of() : List.of(known.openedAgain(now)))
                .orElseGet(() -> List.of(Task.opened(kind, about, now)));
    }

    /** What a transaction has to put so that the task is closed: nothing where none is open. */
    default List<Task> toClose(TaskKind kind, Map<String, String> about, TaskEnd how) {
        return find(Task.idOf(kind, about)).filter(Task::isOpen).stream()
                .map(known -> known.closed(how))
                .toList();
    }
}
