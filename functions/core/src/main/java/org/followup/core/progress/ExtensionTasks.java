package org.followup.core.progress;

import java.util.List;
import java.util.Map;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import org.followup.core.tasks.Tasks;

/** The secretariat's board follows what offices ask for. */
final class ExtensionTasks {

    private final Tasks tasks;

    ExtensionTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    List<Task> of(Actor by, ForumId forum, Deadline before, Deadline after, Change change) {
        var about =
                Map.of(
                        "forum", forum.value(),
                        "office", after.office().id().value(),
                        "round", after.id().value());
        if (after.asked().isPresent()) {
            return tasks.toOpen(TaskKind.EXTENSION_ASKED, about, change.at());
        }
        return before.asked().isPresent()
                ? tasks.toClose(TaskKind.EXTENSION_ASKED, about, TaskEnd.done(change.at(), by.id()))
                : List.of();
    }
}
