package org.followup.core.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.core.letters.Receiver;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import org.followup.core.tasks.Tasks;

/**
 * The task that an address makes which letters do not reach. It is about the person to whom the
 * letter went; of a sign-in letter, which goes to nobody by name, about the address alone.
 */
public final class BouncedAddress {

    private final Tasks tasks;

    public BouncedAddress(Tasks tasks) {
        this.tasks = tasks;
    }

    /** What a transaction has to put when an address stops. */
    public List<Task> stopped(Receiver receiver, String digest, Instant at) {
        var about = receiver.personId().map(BouncedAddress::of).orElseGet(() -> behind(digest));
        return tasks.toOpen(TaskKind.BOUNCED_ADDRESS, about, at);
    }

    /** The same where nobody knows to whom the letter went. */
    public List<Task> stopped(String digest, Instant at) {
        return tasks.toOpen(TaskKind.BOUNCED_ADDRESS, behind(digest), at);
    }

    /**
     * What a transaction has to put when letters reach that person again, or the person left. Where
     * {@code others} are still behind the address, it stays a task, about the first of them.
     */
    List<Task> solved(PersonId person, List<PersonId> others, String digest, TaskEnd how) {
        if (others.isEmpty()) {
            return solved(List.of(person), digest, how);
        }
        var own = tasks.toClose(TaskKind.BOUNCED_ADDRESS, of(person.value()), how);
        var next = of(others.getFirst().value());
        return Stream.concat(
                        own.stream(),
                        own.stream()
                                .flatMap(
                                        task ->
                                                tasks
                                                        .toOpen(
                                                                TaskKind.BOUNCED_ADDRESS,
                                                                next,
                                                                how.at())
                                                        .stream()))
                .toList();
    }

    /** The same for everybody behind the address. */
    public List<Task> solved(List<PersonId> people, String digest, TaskEnd how) {
        return Stream.concat(Stream.of(behind(digest)), people.stream().map(p -> of(p.value())))
                .flatMap(about -> tasks.toClose(TaskKind.BOUNCED_ADDRESS, about, how).stream())
                .toList();
    }

    private static Map<String, String> of(String person) {
        return Map.of("person", person);
    }

    private static Map<String, String> behind(String digest) {
        return Map.of("address", digest);
    }
}
