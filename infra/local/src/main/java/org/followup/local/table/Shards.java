package org.followup.local.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The parts of a stream: which there are, and the records of one. */
final class Shards {

    private static final int MOST_RECORDS = 1000;

    private final DynamoDbStreamsClient streams;
    private final String arn;

    Shards(DynamoDbStreamsClient streams, String arn) {
        this.streams = streams;
        this.arn = arn;
    }

    String arn() {
        return arn;
    }

    /** Parents before their children, as the records were written. */
    List<String> ids() {
        Map<String, Shard> all = new LinkedHashMap<>();
        Optional<String> from = Optional.empty();
        do {
            var start = from;
            var page =
                    streams.describeStream(
                                    request -> {
                                        request.streamArn(arn);
                                        start.ifPresent(request::exclusiveStartShardId);
                                    })
                            .streamDescription();
            page.shards().forEach(shard -> all.put(shard.shardId(), shard));
            from = Optional.ofNullable(page.lastEvaluatedShardId());
        } while (from.isPresent());
        Map<String, Shard> ordered = new LinkedHashMap<>();
        all.values().forEach(shard -> order(shard, all, ordered));
        return List.copyOf(ordered.keySet());
    }

    private static void order(Shard shard, Map<String, Shard> all, Map<String, Shard> ordered) {
        if (!ordered.containsKey(shard.shardId())) {
            Optional.ofNullable(shard.parentShardId())
                    .flatMap(parent -> Optional.ofNullable(all.get(parent)))
                    .ifPresent(parent -> order(parent, all, ordered));
            ordered.put(shard.shardId(), shard);
        }
    }

    /** From a place in a shard on; an empty page ends what is there now. */
    Page page(String iterator) {
        var answer =
                streams.getRecords(request -> request.shardIterator(iterator).limit(MOST_RECORDS));
        return new Page(answer.records(), Optional.ofNullable(answer.nextShardIterator()));
    }

    record Page(List<Record> records, Optional<String> next) {}

    /** The place behind a record, or the oldest that is kept where that record is gone or none. */
    String iterator(String shard, Optional<String> after) {
        if (after.isEmpty()) {
            return oldest(shard);
        }
        try {
            return streams.getShardIterator(
                            request ->
                                    request.streamArn(arn)
                                            .shardId(shard)
                                            .shardIteratorType(
                                                    ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                            .sequenceNumber(after.get()))
                    .shardIterator();
        } catch (TrimmedDataAccessException gone) {
            return oldest(shard);
        }
    }

    private String oldest(String shard) {
        return streams.getShardIterator(
                        request ->
                                request.streamArn(arn)
                                        .shardId(shard)
                                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }
}
