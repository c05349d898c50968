package org.followup.web.tasks;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.history.Journal;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.offices.Office;
import org.followup.core.offices.Offices;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;

/** Gives tasks their names: four reads, however many tasks there are. */
@Singleton
final class TaskLines {

    private final People people;
    private final Offices offices;
    private final Forums forums;
    private final Journal journal;

    TaskLines(People people, Offices offices, Forums forums, Journal journal) {
        this.people = people;
        this.offices = offices;
        this.forums = forums;
        this.journal = journal;
    }

    List<TaskLine> of(List<Task> tasks) {
        return tasks.isEmpty() ? List.of() : new Named(tasks).lines();
    }

    private final class Named {

        private final List<Task> tasks;
        private final Map<String, Person> persons;
        private final Map<String, Office> known;
        private final List<Forum> all = forums.all();
        private final Map<TextId, StoredText> reasons;

        Named(List<Task> tasks) {
            this.tasks = tasks;
            this.persons =
                    people.all().stream()
                            .collect(Collectors.toMap(p -> p.id().value(), Function.identity()));
            this.known =
                    offices.all().stream()
                            .collect(Collectors.toMap(o -> o.id().value(), Function.identity()));
            this.reasons =
                    journal.texts(
                            tasks.stream()
                                    .flatMap(task -> task.end().flatMap(TaskEnd::reason).stream())
                                    .toList());
        }

        List<TaskLine> lines() {
            return tasks.stream().map(this::line).toList();
        }

        private TaskLine line(Task task) {
            return new TaskLine(
                    task,
                    task.office().flatMap(id -> Optional.ofNullable(known.get(id))),
                    person(task.about().get("person")),
                    round(task),
                    task.end().flatMap(end -> person(end.by())).map(Person::name),
                    task.end()
                            .flatMap(TaskEnd::reason)
                            .flatMap(id -> Optional.ofNullable(reasons.get(id)))
                            .map(StoredText::text));
        }

        private Optional<Person> person(@org.jspecify.annotations.Nullable String id) {
            return Optional.ofNullable(id).map(persons::get);
        }

        private Optional<Round> round(Task task) {
            return all.stream()
                    .filter(forum -> forum.id().value().equals(task.about().get("forum")))
                    .flatMap(forum -> forum.rounds().stream())
                    .filter(round -> round.id().value().equals(task.about().get("round")))
                    .findFirst();
        }
    }
}
