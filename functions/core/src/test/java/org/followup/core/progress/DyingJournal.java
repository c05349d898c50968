package org.followup.core.progress;

import java.util.Collection;
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

/** A journal whose user is killed at a certain write, before or after it is stored. */
final class DyingJournal implements Journal {

    /** The process is gone; nothing catches it on the way. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    private final Journal journal;
    private final boolean stored;
    private int left;

    DyingJournal(Journal journal, int write, boolean stored) {
        this.journal = journal;
        this.left = write;
        this.stored = stored;
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        if (--left > 0) {
            return journal.commit(transaction);
        }
        if (stored) {
            journal.commit(transaction);
        }
        throw new Killed();
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
