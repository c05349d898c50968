package org.followup.reminders;

import java.util.Optional;
import org.followup.dynamodb.Key;

/** A record of the table's stream, as far as the sender looks at it. */
sealed interface StreamRecord {

    /** The number is empty where the record has none. */
    record Inserted(Key key, Optional<String> sequence) implements StreamRecord {}

    record Other() implements StreamRecord {}

    record Unreadable(String sequence) implements StreamRecord {}

    /**
     * Reads one record.
     *
     * @throws IllegalArgumentException where not even its sequence number can be read, so that
     *     nothing could be given back
     */
    static StreamRecord of(Tree item) {
        var sequence =
                item.text("dynamodb", "SequenceNumber")
                        .filter(number -> number.matches("[0-9]{1,60}"));
        var name = item.text("eventName");
        if (name.isPresent() && !name.get().equals("INSERT")) {
            return new Other();
        }
        return key(item)
                .filter(key -> name.isPresent())
                .<StreamRecord>map(key -> new Inserted(key, sequence))
                .orElseGet(() -> unreadable(sequence));
    }

    /**
     * To be given back.
     *
     * @throws IllegalArgumentException where it has no number to be given back by
     */
    static Unreadable unreadable(Optional<String> sequence) {
        return new Unreadable(
                sequence.orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "a stream's record without a sequence number")));
    }

    private static Optional<Key> key(Tree item) {
        var partition = item.text("dynamodb", "Keys", "PK", "S");
        var sort = item.text("dynamodb", "Keys", "SK", "S");
        return partition.flatMap(pk -> sort.map(sk -> new Key(pk, sk)));
    }
}
