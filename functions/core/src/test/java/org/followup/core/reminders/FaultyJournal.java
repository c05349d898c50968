package org.followup.core.reminders;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Answer;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.RequestKey;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;

/** A journal whose writes fail when a test says so: by their number, or by what a plan decides. */
public final class FaultyJournal implements Journal {

    /** What happens to one write. */
    public interface Fault {

        Fault NONE = (transaction, write) -> write.commit(transaction);

        CommitResult commit(Transaction transaction, Journal write);

        /** Nothing is stored; {@code failure} throws. */
        static Fault before(Runnable failure) {
            return (transaction, write) -> {
                failure.run();
                return new CommitResult.LostRace();
            };
        }

        /** It is stored, but the writer never hears of it. */
        static Fault after(Runnable failure) {
            return (transaction, write) -> {
                var stored = write.commit(transaction);
                if (stored instanceof CommitResult.Committed) {
                    failure.run();
                }
                return stored;
            };
        }

        /** Two transactions met. */
        static Fault conflict() {
            return (transaction, write) -> new CommitResult.LostRace();
        }
    }

    /** Decides on each write. */
    public interface Plan {
        Fault next(Transaction transaction);
    }

    private final Journal journal;
    private final Map<Integer, Fault> byNumber = new HashMap<>();
    private Plan plan = transaction -> Fault.NONE;
    private int writes;

    public FaultyJournal(Journal journal) {
        this.journal = journal;
    }

    public void plan(Plan next) {
        plan = next;
    }

    void at(int write, Fault fault) {
        byNumber.put(write, fault);
    }

    int writes() {
        return writes;
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        var fault = byNumber.getOrDefault(++writes, plan.next(transaction));
        return fault.commit(transaction, journal);
    }

    @Override
    public Head head(HistoryId history) {
        return journal.head(history);
    }

    @Override
    public List<Change> changes(HistoryId history, long after, int limit) {
        return journal.changes(history, after, limit);
    }

    @Override
    public Map<TextId, StoredText> texts(Collection<TextId> ids) {
        return journal.texts(ids);
    }

    @Override
    public List<StoredText> texts(HistoryId history, long after, long upTo) {
        return journal.texts(history, after, upTo);
    }

    @Override
    public Optional<Answer> answer(RequestKey request) {
        return journal.answer(request);
    }
}
