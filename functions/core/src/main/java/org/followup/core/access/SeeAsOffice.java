package org.followup.core.access;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Journal;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;

/**
 * Lets a member of the secretariat look at the service as an office sees it; the office reads in
 * its own history that somebody did.
 */
public final class SeeAsOffice {

    private static final String KIND = "office-seen-as";

    private final Journal journal;
    private final Offices offices;
    private final Clock clock;

    public SeeAsOffice(Journal journal, Offices offices, Clock clock) {
        this.journal = journal;
        this.offices = offices;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Seeing(OfficeId office) implements Outcome {}

        record NoSuchOffice() implements Outcome {}
    }

    public Outcome begin(Actor by, OfficeId office) {
        return offices.find(office).isPresent()
                ? Retry.untilWon(() -> attempt(by, office))
                : new Outcome.NoSuchOffice();
    }

    private Optional<Outcome> attempt(Actor by, OfficeId office) {
        var head = journal.head(office.history());
        var what = new What(KIND, 1, Json.obj().with("office", office.value()));
        var change = Change.after(head, clock.instant(), by, what);
        return journal.commit(Transaction.of(change)).ifCommitted(new Outcome.Seeing(office));
    }
}
