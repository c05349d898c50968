package org.followup.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.followup.core.languages.Localized;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Takes an item apart; a missing attribute is named. */
record ItemReader(Map<String, AttributeValue> item) {

    static ItemReader of(AttributeValue document) {
        return new ItemReader(document.m());
    }

    <T> Optional<T> find(String name, Function<AttributeValue, T> read) {
        return Optional.ofNullable(item.get(name)).map(read);
    }

    <T> T get(String name, Function<AttributeValue, T> read) {
        return find(name, read)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "an item lacks " + name + ": " + item.keySet()));
    }

    String text(String name) {
        return get(name, AttributeValue::s);
    }

    int count(String name) {
        return get(name, Values::asCount);
    }

    long number(String name) {
        return get(name, value -> Long.parseLong(value.n()));
    }

    boolean flag(String name) {
        return get(name, AttributeValue::bool);
    }

    Instant moment(String name) {
        return get(name, Values::asMoment);
    }

    Localized names(String name) {
        return get(name, Values::asNames);
    }

    <T> List<T> list(String name, Function<AttributeValue, T> read) {
        return get(name, AttributeValue::l).stream().map(read).toList();
    }

    <K, V> SortedMap<K, V> map(
            String name, Function<String, K> key, Function<AttributeValue, V> read) {
        return get(name, value -> Values.asMap(value, key, read));
    }
}
