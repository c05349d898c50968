package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.history.What;
import org.junit.jupiter.api.BeforeEach;

/** What the contracts of the ports share: an empty store for each test. */
abstract class StoreContract {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final CommitResult COMMITTED = new CommitResult.Committed();
    static final CommitResult LOST = new CommitResult.LostRace();

    final RandomViews random = new RandomViews(20260302);
    Ports ports = new InMemoryStore();

    protected abstract Ports emptyStore();

    @BeforeEach
    void begin() {
        ports = emptyStore();
    }

    void store(View... views) {
        for (var view : views) {
            assertThat(commit(Transaction.without().put(view))).isEqualTo(COMMITTED);
        }
    }

    CommitResult commit(Transaction transaction) {
        return ports.journal().commit(transaction);
    }

    static Change change(Head head, String note) {
        var what = new What("noted", 1, Json.obj().with("note", note));
        return Change.after(head, NOON, new Actor("p-1"), what);
    }

    Change next(HistoryId history, String note) {
        return change(ports.journal().head(history), note);
    }
}
