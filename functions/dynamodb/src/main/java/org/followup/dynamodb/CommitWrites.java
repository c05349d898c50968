package org.followup.dynamodb;

import org.followup.core.history.CommitResult;
import org.followup.core.history.Revised;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;

/** Translates a transaction of the core into writes with their conditions. */
final class CommitWrites {

    private static final String REVISION = "revision";

    private CommitWrites() {}

    static Writes of(String table, Transaction transaction, FormerHeads heads) {
        var writes = new Writes(table);
        heads.before()
                .forEach(
                        (history, sequence) -> {
                            var condition = Condition.counter(HeadItem.SEQUENCE, sequence);
                            var after = heads.after().get(history);
                            if (after == null) {
                                writes.check(HistoryKeys.head(history), condition);
                            } else {
                                writes.put(HeadItem.toItem(after), condition, Writes.LOST);
                            }
                        });
        transaction
                .changes()
                .forEach(
                        change ->
                                writes.put(
                                        ChangeItem.toItem(change),
                                        Condition.absent(),
                                        Writes.LOST));
        transaction.puts().forEach(view -> put(writes, view));
        transaction
                .news()
                .forEach(
                        view ->
                                writes.put(
                                        Items.of(view),
                                        Condition.absent(),
                                        new CommitResult.Taken(view)));
        transaction.deletes().forEach(view -> delete(writes, view));
        if (writes.items().size() > Transaction.MOST) {
            throw new IllegalArgumentException(
                    "a transaction writes at most %d items, not %d"
                            .formatted(Transaction.MOST, writes.items().size()));
        }
        return writes;
    }

    private static void put(Writes writes, View view) {
        if (view instanceof Revised revised) {
            var condition = Condition.counter(REVISION, revised.revision() - 1L);
            writes.put(Items.of(view), condition, Writes.LOST);
        } else {
            writes.put(Items.of(view));
        }
    }

    /** What two may alter at once goes only as it was read. */
    private static void delete(Writes writes, View view) {
        if (view instanceof Revised revised) {
            writes.delete(Items.of(view), Condition.counter(REVISION, revised.revision()));
        } else {
            writes.delete(Items.of(view));
        }
    }
}
