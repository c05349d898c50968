package org.followup.core.reminders;

import java.time.Clock;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Json;
import org.followup.core.history.Retry;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.letters.AddressState;
import org.followup.core.letters.Letters;

/** Lets letters go to a stopped address again, after somebody has made sure that it works. */
public final class LetAddressGo {

    private final Journal journal;
    private final Letters letters;
    private final Clock clock;

    public LetAddressGo(Journal journal, Letters letters, Clock clock) {
        this.journal = journal;
        this.letters = letters;
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
                    return journal.commit(Transaction.of(change).put(free))
                            .ifCommitted(Optional.of(free));
                });
    }
}
