package org.followup.core.tasks;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.followup.core.history.Digest;
import org.followup.core.history.Json;
import org.followup.core.history.Revised;

/**
 * Something that waits for the secretariat. It is opened and closed in the transaction that causes
 * it, by {@link Tasks#toOpen} and {@link Tasks#toClose}. Kind and {@code about} (as in a letter:
 * {@code office, forum, round, commitment, person} …, ids only) make its id: the same thing opened
 * twice is one task, and one that was closed opens again.
 */
public record Task(
        TaskKind kind,
        SortedMap<String, String> about,
        Instant openedAt,
        Optional<TaskEnd> end,
        int revision)
        implements Revised {

    private static final int LENGTH = 32;

    public Task {
        about = Collections.unmodifiableSortedMap(new TreeMap<>(about));
    }

    /** Of a thing that nobody can have opened before, because it is new itself. */
    public static Task opened(TaskKind kind, Map<String, String> about, Instant now) {
        return new Task(kind, new TreeMap<>(about), now, Optional.empty(), 1);
    }

    /** Small letters, digits and a hyphen; the same for the same thing. */
    public static String idOf(TaskKind kind, Map<String, String> about) {
        var words = Json.obj();
        for (var word : about.entrySet()) {
            words = words.with(word.getKey(), word.getValue());
        }
        return Digest.of(kind.name() + "\n" + words.write()).substring(0, LENGTH);
    }

    @Override
    public String id() {
        return idOf(kind, about);
    }

    public Optional<String> office() {
        return Optional.ofNullable(about.get("office"));
    }

    public boolean isOpen() {
        return end.isEmpty();
    }

    Task openedAgain(Instant now) {
        return new Task(kind, about, now, Optional.empty(), revision + 1);
    }

    Task closed(TaskEnd how) {
        return new Task(kind, about, openedAt, Optional.of(how), revision + 1);
    }
}
