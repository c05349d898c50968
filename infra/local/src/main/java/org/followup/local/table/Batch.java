package org.followup.local.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** Records in a row, some of them wanted. */
record Batch(List<Record> all, List<Record> wanted) {

    /**
     * Cuts a page behind every so many wanted records; unwanted ones ride along and cost no call.
     */
    static List<Batch> of(List<Record> page, Subscription subscription) {
        List<Batch> batches = new ArrayList<>();
        List<Record> all = new ArrayList<>();
        List<Record> wanted = new ArrayList<>();
        for (Record each : page) {
            all.add(each);
            if (subscription.wants(each)) {
                wanted.add(each);
            }
            if (wanted.size() == subscription.batchSize()) {
                batches.add(new Batch(List.copyOf(all), List.copyOf(wanted)));
                all.clear();
                wanted.clear();
            }
        }
        if (!all.isEmpty()) {
            batches.add(new Batch(List.copyOf(all), List.copyOf(wanted)));
        }
        return batches;
    }

    String last() {
        return sequence(all.getLast());
    }

    String firstWanted() {
        return sequence(wanted.getFirst());
    }

    /** The record before one that failed; none where it is the first. */
    Optional<String> before(String failed) {
        int index = all.stream().map(Batch::sequence).toList().indexOf(failed);
        return index > 0 ? Optional.of(sequence(all.get(index - 1))) : Optional.empty();
    }

    static String sequence(Record each) {
        return each.dynamodb().sequenceNumber();
    }
}
