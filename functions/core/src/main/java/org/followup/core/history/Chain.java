package org.followup.core.history;

import java.util.List;
import java.util.Optional;

/**
 * Proves a history untouched: sequence numbers without a gap, moments that never decrease, each
 * hash over the one before.
 */
public final class Chain {

    private Chain() {}

    /** The first change that does not follow from {@code start}, if there is one. */
    public static Optional<Change> firstBreak(Head start, List<Change> changes) {
        var head = start;
        for (var change : changes) {
            if (!follows(head, change)) {
                return Optional.of(change);
            }
            head = change.head();
        }
        return Optional.empty();
    }

    private static boolean follows(Head head, Change change) {
        return change.history().equals(head.history())
                && change.sequence() == head.sequence() + 1
                && !change.at().isBefore(head.at())
                && change.hash().equals(Digest.chained(head.hash(), change.body()))
                && change.equals(Change.read(change.body(), change.hash()));
    }
}
