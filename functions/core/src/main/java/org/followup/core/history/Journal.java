package org.followup.core.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of histories and the only way to write: one transaction per command. */
public interface Journal {

    Head head(HistoryId history);

    /**
     * Changes after the given sequence number, in order, to the last page or at most {@code limit}.
     */
    List<Change> changes(HistoryId history, long after, int limit);

    /** The texts that still stand; a text that had to go is absent. */
    Map<TextId, StoredText> texts(Collection<TextId> ids);

    /**
     * The texts that still stand of the changes after one sequence number, up to another, in their
     * order.
     */
    List<StoredText> texts(HistoryId history, long after, long upTo);

    Optional<Answer> answer(RequestKey request);

    CommitResult commit(Transaction transaction);
}
