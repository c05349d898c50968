package org.followup.core.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.BouncedAddress;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letter;
import org.followup.core.letters.Letters;
import org.followup.core.letters.WaitedForAddress;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.Tasks;

/**
 * Lets letters go to a stopped address again, after somebody has made sure that it works; those
 * that met it meanwhile go out.
 */
public final class LetAddressGo {

    private final Journal journal;
    private final Letters letters;
    private final People people;
    private final BouncedAddress bounced;
    private final Clock clock;

    public LetAddressGo(Journal journal, Letters letters, People people, Tasks tasks, Clock clock) {
        this.journal = journal;
        this.letters = letters;
        this.people = people;
        this.bounced = new BouncedAddress(tasks);
        this.clock = clock;
    }

    /** The address as it stands after; empty where nothing was ever said of it. */
    public Optional<AddressState> letGo(Actor by, String digest) {
        return Retry.untilWon(
                () -> {
                    var found = letters.address(digest);
                    if (found.filter(AddressState::isStopped).isEmpty()) {
                        return Optional.of(found);
                    }
                    var now = clock.instant();
                    var free = found.get().letGo(now);
                    var what = new What("address-let-go", 1, Json.obj().with("address", digest));
                    var change = Change.after(journal.head(HistoryId.SERVICE), now, by, what);
                    var behind = behind(digest);
                    var solved = bounced.solved(behind, digest, TaskEnd.done(now, by.id()));
                    return journal.commit(
                                    Transaction.of(change)
                                            .put(free)
                                            .put(solved)
                                            .put(owed(behind, now)))
                            .ifCommitted(Optional.of(free));
                });
    }

    private List<PersonId> behind(String digest) {
        return people.all().stream()
                .filter(person -> person.address().digest().equals(digest))
                .map(Person::id)
                .toList();
    }

    private List<Letter> owed(List<PersonId> behind, Instant now) {
        var all =
                behind.stream().flatMap(person -> letters.to(person.receiver()).stream()).toList();
        return WaitedForAddress.owed(all, WaitedForAddress.MOST, now);
    }
}
