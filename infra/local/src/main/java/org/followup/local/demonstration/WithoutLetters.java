package org.followup.local.demonstration;

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
import org.followup.core.letters.Letter;
import org.followup.core.tasks.Task;

/**
 * A journal that forgets letters, and tasks too unless they are {@code present}: a demonstration's
 * past must not fill the desks.
 */
record WithoutLetters(Journal journal, boolean present) implements Journal {

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

    @Override
    public CommitResult commit(Transaction transaction) {
        var kept = transaction.news().stream().filter(view -> !(view instanceof Letter)).toList();
        var put =
                transaction.puts().stream()
                        .filter(view -> !(view instanceof Letter))
                        .filter(view -> present || !(view instanceof Task))
                        .toList();
        return journal.commit(
                new Transaction(
                        transaction.changes(),
                        put,
                        kept,
                        transaction.deletes(),
                        transaction.expected()));
    }
}
