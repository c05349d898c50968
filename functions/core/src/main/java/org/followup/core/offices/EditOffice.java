package org.followup.core.offices;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/**
 * Corrects what the register says of an office: its name, country and zone. Its code stays, and
 * what was submitted keeps the timeliness it had.
 */
public final class EditOffice {

    private final Journal journal;
    private final Offices offices;
    private final Clock clock;

    public EditOffice(Journal journal, Offices offices, Clock clock) {
        this.journal = journal;
        this.offices = offices;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Edited(Office office) implements Outcome {}

        /** Nothing differs; no trace is left. */
        record AsBefore(Office office) implements Outcome {}

        record NoSuchOffice() implements Outcome {}

        /** Somebody corrected it since it was looked at. */
        record ChangedMeanwhile(Office now) implements Outcome {}
    }

    /** {@code seen} is what the register said when somebody began to correct it. */
    public Outcome edit(Actor by, Office seen, Office wanted) {
        return Retry.untilWon(() -> attempt(by, seen, wanted));
    }

    private Optional<Outcome> attempt(Actor by, Office seen, Office wanted) {
        var head = journal.head(seen.id().history());
        var found = offices.find(seen.id());
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NoSuchOffice());
        }
        var before = found.get();
        var after = before.corrected(wanted);
        if (after.equals(before)) {
            return Optional.of(new Outcome.AsBefore(before));
        }
        if (!before.corrected(seen).equals(before)) {
            return Optional.of(new Outcome.ChangedMeanwhile(before));
        }
        var what = new OfficeEdited(before, after).what();
        return journal.commit(
                        Transaction.of(Change.after(head, clock.instant(), by, what)).put(after))
                .ifCommitted(new Outcome.Edited(after));
    }
}
