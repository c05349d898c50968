package org.followup.core.tasks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;

/** Notes a call beside the letters, in the history of the office that was called. */
public final class NoteCall {

    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random;

    public NoteCall(Journal journal, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    public Call note(Actor by, String office, LocalDate calledOn, SpokenTo spokenTo, String note) {
        return Retry.untilWon(() -> attempt(by, office, calledOn, spokenTo, note));
    }

    private Optional<Call> attempt(
            Actor by, String office, LocalDate calledOn, SpokenTo spokenTo, String note) {
        var history = HistoryId.office(office);
        var head = journal.head(history);
        var place = new TextId(history, head.sequence() + 1, Call.NOTE);
        var text = StoredText.written(place, note, random);
        var what = Call.what(office, calledOn, spokenTo, text.digest());
        var change = Change.after(head, clock.instant(), by, what);
        var call = Call.from(change);
        return journal.commit(Transaction.of(change).add(text).add(call)).ifCommitted(call);
    }
}
