package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.Tasks;

record InMemoryTasks(InMemoryStore store) implements Tasks {

    @Override
    public Optional<Task> find(String id) {
        return store.find(Task.class, id);
    }

    @Override
    public List<Task> open(int most) {
        var oldestFirst = Comparator.comparing(Task::openedAt);
        return store.all(Task.class, Task::isOpen, oldestFirst).stream().limit(most).toList();
    }

    @Override
    public List<Task> closed(int most) {
        var latestFirst = Comparator.comparing(InMemoryTasks::closedAt).reversed();
        return store.all(Task.class, task -> !task.isOpen(), latestFirst).stream()
                .limit(most)
                .toList();
    }

    private static java.time.Instant closedAt(Task task) {
        return task.end().map(TaskEnd::at).orElse(task.openedAt());
    }
}
