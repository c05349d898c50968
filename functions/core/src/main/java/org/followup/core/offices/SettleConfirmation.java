package org.followup.core.offices;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;

/** Records an office's word on how it confirms; saying the same again leaves no trace. */
public final class SettleConfirmation {

    private final Journal journal;
    private final Offices offices;
    private final Clock clock;

    public SettleConfirmation(Journal journal, Offices offices, Clock clock) {
        this.journal = journal;
        this.offices = offices;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Settled(Office office) implements Outcome {}

        record AsBefore(Office office) implements Outcome {}

        record NoSuchOffice() implements Outcome {}
    }

    public Outcome settle(Actor by, OfficeId office, ConfirmationRights rights) {
        return Retry.untilWon(() -> attempt(by, office, rights));
    }

    private Optional<Outcome> attempt(Actor by, OfficeId id, ConfirmationRights rights) {
        var head = journal.head(id.history());
        var office = offices.find(id);
        if (office.isEmpty()) {
            return Optional.of(new Outcome.NoSuchOffice());
        }
        var before = office.get().confirmation();
        if (before.equals(rights)) {
            return Optional.of(new Outcome.AsBefore(office.get()));
        }
        var settled = office.get().with(rights);
        var what = new ConfirmationSettled(id, before, rights).what();
        return journal.commit(
                        Transaction.of(Change.after(head, clock.instant(), by, what)).put(settled))
                .ifCommitted(new Outcome.Settled(settled));
    }
}
