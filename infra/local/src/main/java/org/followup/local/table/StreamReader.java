package org.followup.local.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.local.folder.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the table's stream to one function, as Lambda's event source mapping does: in order, at
 * least once, from a checkpoint on; after a partial failure again from the lowest failed record.
 */
public final class StreamReader {

    private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);

    private final Shards shards;
    private final Subscription subscription;
    private final Checkpoint checkpoint;
    private String failing = "";
    private int failures;

    public StreamReader(EmbeddedTable table, DataFolder folder, Subscription subscription) {
        this.shards = new Shards(table.streams(), table.streamArn());
        this.subscription = subscription;
        this.checkpoint = new Checkpoint(folder.file("stream-" + subscription.name()));
    }

    /** Delivers what is there, up to the first failure; true if the function was called. */
    public synchronized boolean deliver() {
        List<String> ids = shards.ids();
        checkpoint.keepOnly(Set.copyOf(ids));
        boolean called = false;
        for (String shard : ids) {
            Progress progress = deliver(shard);
            called |= progress.called;
            if (progress == Progress.FAILED) {
                break;
            }
        }
        return called;
    }

    private Progress deliver(String shard) {
        Progress progress = Progress.NOTHING;
        Optional<String> place = Optional.of(shards.iterator(shard, checkpoint.after(shard)));
        while (place.isPresent()) {
            Shards.Page page = shards.page(place.get());
            for (Batch batch : Batch.of(page.records(), subscription)) {
                if (!batch.wanted().isEmpty()) {
                    Optional<String> failed = call(batch);
                    if (failed.isPresent()) {
                        stopBefore(shard, batch, failed.get());
                        return Progress.FAILED;
                    }
                    progress = Progress.CALLED;
                }
                checkpoint.reached(shard, batch.last());
            }
            place = page.records().isEmpty() ? Optional.empty() : page.next();
        }
        return progress;
    }

    /** The lowest record that failed; the first where the function broke or answered nonsense. */
    private Optional<String> call(Batch batch) {
        try {
            byte[] event = StreamEvent.of(batch.wanted(), shards.arn());
            Set<String> failed = BatchAnswer.failures(subscription.handler().apply(event));
            return batch.wanted().stream()
                    .map(Batch::sequence)
                    .filter(failed::contains)
                    .findFirst();
        } catch (RuntimeException e) {
            LOG.error("stream {}: the function failed", subscription.name(), e);
            return Optional.of(batch.firstWanted());
        }
    }

    private void stopBefore(String shard, Batch batch, String failed) {
        failures = failing.equals(failed) ? failures + 1 : 1;
        failing = failed;
        if (failures > subscription.retries()) {
            LOG.error("stream {}: gave up on record {}", subscription.name(), failed);
            checkpoint.reached(shard, failed);
        } else {
            batch.before(failed).ifPresent(sequence -> checkpoint.reached(shard, sequence));
        }
    }

    private enum Progress {
        NOTHING(false),
        CALLED(true),
        FAILED(true);

        private final boolean called;

        Progress(boolean called) {
            this.called = called;
        }
    }
}
