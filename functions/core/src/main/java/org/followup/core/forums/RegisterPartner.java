package org.followup.core.forums;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;

/** Registers a partner, or refuses an id that is taken; corrects one that somebody looked at. */
public final class RegisterPartner {

    private final Journal journal;
    private final Forums forums;
    private final Clock clock;

    public RegisterPartner(Journal journal, Forums forums, Clock clock) {
        this.journal = journal;
        this.forums = forums;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Registered(Partner partner) implements Outcome {}

        record IdTaken() implements Outcome {}

        record Edited(Partner partner) implements Outcome {}

        /** Nothing differs; no trace is left. */
        record AsBefore(Partner partner) implements Outcome {}

        record NoSuchPartner() implements Outcome {}

        /** Somebody corrected it since it was looked at. */
        record ChangedMeanwhile(Partner now) implements Outcome {}
    }

    public Outcome register(Actor by, Partner partner) {
        return Retry.untilWon(
                () -> {
                    var what = new PartnerEvent.Registered(partner).what();
                    var transaction = Transaction.of(next(by, what)).add(partner);
                    return switch (journal.commit(transaction)) {
                        case CommitResult.Committed() ->
                                Optional.<Outcome>of(new Outcome.Registered(partner));
                        case CommitResult.Taken(var taken) -> Optional.of(new Outcome.IdTaken());
                        case CommitResult.LostRace() -> Optional.empty();
                    };
                });
    }

    /** {@code seen} is what the register said when somebody began to correct it. */
    public Outcome edit(Actor by, Partner seen, Partner wanted) {
        return Retry.untilWon(() -> attempt(by, seen, wanted));
    }

    private Optional<Outcome> attempt(Actor by, Partner seen, Partner wanted) {
        var head = journal.head(HistoryId.SERVICE);
        var found = forums.partner(seen.id());
        if (found.isEmpty()) {
            return Optional.of(new Outcome.NoSuchPartner());
        }
        var before = found.get();
        if (wanted.equals(before)) {
            return Optional.of(new Outcome.AsBefore(before));
        }
        if (!before.equals(seen)) {
            return Optional.of(new Outcome.ChangedMeanwhile(before));
        }
        var what = new PartnerEvent.Edited(before, wanted).what();
        var change = Change.after(head, clock.instant(), by, what);
        return journal.commit(Transaction.of(change).put(wanted))
                .ifCommitted(new Outcome.Edited(wanted));
    }

    private Change next(Actor by, What what) {
        return Change.after(journal.head(HistoryId.SERVICE), clock.instant(), by, what);
    }
}
