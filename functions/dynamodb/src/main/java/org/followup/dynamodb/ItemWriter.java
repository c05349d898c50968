package org.followup.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Puts an item together; what has no value is left out. */
final class ItemWriter {

    /** Says by which version of its class an item was written, so that old ones can be read. */
    static final String SHAPE = "shape";

    private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

    private ItemWriter() {}

    static ItemWriter at(Key key) {
        return at(key, 1);
    }

    static ItemWriter at(Key key, int shape) {
        var writer = new ItemWriter();
        writer.attributes.putAll(key.attributes());
        return writer.with(SHAPE, Values.number(shape));
    }

    /** A part of an item. */
    static ItemWriter document() {
        return new ItemWriter();
    }

    ItemWriter with(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }

    ItemWriter with(String name, String value) {
        return with(name, Values.text(value));
    }

    <T> ItemWriter with(String name, Optional<T> value, Function<T, AttributeValue> shape) {
        value.ifPresent(present -> with(name, shape.apply(present)));
        return this;
    }

    /** Stands in the index under this name, by this moment. */
    ItemWriter indexed(String todo, Instant at) {
        return with(TableDefinition.TODO, todo).with(TableDefinition.AT, Values.moment(at));
    }

    /**
     * {@code until} is the end that the domain knows; the table may delete the item {@code longer}
     * after it, never before.
     */
    ItemWriter expiring(Instant until, Duration longer) {
        var second = until.plus(longer).plusMillis(999).getEpochSecond();
        return with("until", Values.moment(until))
                .with(TableDefinition.EXPIRES_AT, Values.number(second));
    }

    Map<String, AttributeValue> item() {
        return Map.copyOf(attributes);
    }

    AttributeValue value() {
        return AttributeValue.fromM(attributes);
    }
}
