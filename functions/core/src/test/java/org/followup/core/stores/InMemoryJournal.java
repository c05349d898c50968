package org.followup.core.stores;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.history.Answer;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.RequestKey;
import org.followup.core.history.Revised;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;

/** Histories in lists. */
final class InMemoryJournal implements Journal {

    private final InMemoryStore store;
    private final Map<HistoryId, List<Change>> histories = new HashMap<>();

    InMemoryJournal(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Head head(HistoryId history) {
        synchronized (store) {
            var changes = histories.getOrDefault(history, List.of());
            return changes.isEmpty() ? Head.empty(history) : changes.getLast().head();
        }
    }

    @Override
    public List<Change> changes(HistoryId history, long after, int limit) {
        synchronized (store) {
            return histories.getOrDefault(history, List.of()).stream()
                    .filter(change -> change.sequence() > after)
                    .limit(Math.max(0, limit))
                    .toList();
        }
    }

    @Override
    public Map<TextId, StoredText> texts(Collection<TextId> ids) {
        var found = new HashMap<TextId, StoredText>();
        ids.forEach(id -> store.find(StoredText.class, id).ifPresent(text -> found.put(id, text)));
        return found;
    }

    @Override
    public List<StoredText> texts(HistoryId history, long after, long upTo) {
        return store.all(
                StoredText.class,
                text ->
                        text.id().history().equals(history)
                                && text.id().sequence() > after
                                && text.id().sequence() <= upTo,
                Comparator.comparingLong((StoredText text) -> text.id().sequence())
                        .thenComparing(text -> text.id().place()));
    }

    @Override
    public Optional<Answer> answer(RequestKey request) {
        return store.find(Answer.class, request);
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        synchronized (store) {
            refuseWhatCannotBeWritten(transaction);
            if (!headsStand(transaction) || isStale(transaction)) {
                return new CommitResult.LostRace();
            }
            for (var view : transaction.news()) {
                if (store.find(InMemoryStore.Name.of(view)).isPresent()) {
                    return new CommitResult.Taken(view);
                }
            }
            transaction
                    .changes()
                    .forEach(
                            change ->
                                    histories
                                            .computeIfAbsent(
                                                    change.history(), history -> new ArrayList<>())
                                            .add(change));
            store.put(transaction.puts());
            store.put(transaction.news());
            store.delete(transaction.deletes());
            return new CommitResult.Committed();
        }
    }

    private static void refuseWhatCannotBeWritten(Transaction transaction) {
        if (transaction.size() > Transaction.MOST) {
            throw new IllegalArgumentException(
                    "a transaction writes at most %d items, not %d"
                            .formatted(Transaction.MOST, transaction.size()));
        }
        var names = new HashSet<InMemoryStore.Name>();
        Stream.of(transaction.puts(), transaction.news(), transaction.deletes())
                .flatMap(List::stream)
                .map(InMemoryStore.Name::of)
                .filter(name -> !names.add(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new IllegalArgumentException(
                                    "two writes to one item in a transaction: " + name);
                        });
    }

    private boolean headsStand(Transaction transaction) {
        var next = new HashMap<HistoryId, Long>();
        for (var change : transaction.changes()) {
            var known = next.put(change.history(), change.sequence() + 1);
            if (known != null && known != change.sequence()) {
                throw new IllegalArgumentException(
                        "changes of " + change.history().key() + " do not follow each other");
            }
            if (known == null && head(change.history()).sequence() + 1 != change.sequence()) {
                return false;
            }
        }
        return transaction.expected().stream()
                .allMatch(head -> head(head.history()).sequence() == head.sequence());
    }

    private boolean isStale(Transaction transaction) {
        return transaction.puts().stream().anyMatch(view -> differs(view, 1))
                || transaction.deletes().stream().anyMatch(view -> differs(view, 0));
    }

    private boolean differs(View view, int ahead) {
        return view instanceof Revised revised
                && store.find(InMemoryStore.Name.of(view))
                                .map(stored -> ((Revised) stored).revision())
                                .orElse(0)
                        != revised.revision() - ahead;
    }
}
