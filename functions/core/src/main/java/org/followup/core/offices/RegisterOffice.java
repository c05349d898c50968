package org.followup.core.offices;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskKind;

/**
 * Registers an office, or refuses an id that is taken. Nobody writes for a new office yet, which is
 * a task for the secretariat until somebody is invited.
 */
public final class RegisterOffice {

    private final Journal journal;
    private final Clock clock;

    public RegisterOffice(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Registered(Office office) implements Outcome {}

        record IdTaken() implements Outcome {}
    }

    public Outcome register(Actor by, Office office) {
        return Retry.untilWon(() -> attempt(by, office));
    }

    private Optional<Outcome> attempt(Actor by, Office office) {
        var head = journal.head(office.id().history());
        var change = Change.after(head, clock.instant(), by, new OfficeRegistered(office).what());
        return switch (journal.commit(transaction(change, office))) {
            case CommitResult.Committed() -> Optional.of(new Outcome.Registered(office));
            case CommitResult.Taken(var taken) -> Optional.of(new Outcome.IdTaken());
            case CommitResult.LostRace() -> Optional.empty();
        };
    }

    private static Transaction transaction(Change change, Office office) {
        var about = Map.of("office", office.id().value());
        return Transaction.of(change)
                .add(office, Task.opened(TaskKind.OFFICE_WITHOUT_PEOPLE, about, change.at()));
    }
}
