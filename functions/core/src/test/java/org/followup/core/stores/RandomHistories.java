package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;

/**
 * Writers that remember an old head now and then, and what has to come of each try: the same seed
 * writes the same.
 */
final class RandomHistories {

    private RandomHistories() {}

    static List<HistoryId> ids(int seed) {
        return List.of(HistoryId.office("a" + seed), HistoryId.office("b" + seed));
    }

    static void write(Journal journal, int seed) {
        var random = new Random(seed);
        var remembered = new HashMap<HistoryId, Head>();
        for (var i = 0; i < 25; i++) {
            var id = ids(seed).get(random.nextInt(2));
            if (random.nextInt(3) > 0 || !remembered.containsKey(id)) {
                remembered.put(id, journal.head(id));
            }
            var head = remembered.get(id);
            var fresh = head.equals(journal.head(id));
            var transaction = Transaction.without();
            for (var n = random.nextInt(3); n >= 0; n--) {
                var change = StoreContract.change(head, "n" + random.nextInt());
                transaction = transaction.and(change);
                head = change.head();
            }
            var other = ids(seed).get(random.nextInt(2));
            if (random.nextBoolean()) {
                transaction = transaction.expecting(journal.head(other));
            }

            assertThat(journal.commit(transaction) instanceof CommitResult.Committed)
                    .as("seed %d, try %d", seed, i)
                    .isEqualTo(fresh);
        }
    }
}
