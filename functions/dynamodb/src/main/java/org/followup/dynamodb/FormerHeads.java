package org.followup.dynamodb;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Transaction;

/**
 * Where each history of a transaction has to stand before it, and, of those that it continues,
 * where they stand after it.
 */
record FormerHeads(Map<HistoryId, Long> before, Map<HistoryId, Head> after) {

    /** Empty where the transaction itself was made from two different states of one history. */
    static Optional<FormerHeads> of(Transaction transaction) {
        var before = new LinkedHashMap<HistoryId, Long>();
        var after = new LinkedHashMap<HistoryId, Head>();
        for (var change : transaction.changes()) {
            var history = change.history();
            var last = after.get(history);
            if (last == null) {
                before.put(history, change.sequence() - 1);
            } else if (last.sequence() + 1 != change.sequence()) {
                throw new IllegalArgumentException(
                        "changes of " + history.key() + " do not follow each other");
            }
            after.put(history, change.head());
        }
        for (var head : transaction.expected()) {
            var known = before.putIfAbsent(head.history(), head.sequence());
            if (known != null && known != head.sequence()) {
                return Optional.empty();
            }
        }
        return Optional.of(new FormerHeads(before, after));
    }

    boolean stand(ToLongFunction<HistoryId> now) {
        return before.entrySet().stream()
                .allMatch(head -> head.getValue() == now.applyAsLong(head.getKey()));
    }
}
