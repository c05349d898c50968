package org.followup.dynamodb;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How values stand in an item. Moments are texts with three decimals of the second, so that they
 * sort; decimals are texts, because the table's own numbers lose their trailing zeros.
 */
final class Values {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private Values() {}

    static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }

    static AttributeValue flag(boolean value) {
        return AttributeValue.fromBool(value);
    }

    static AttributeValue name(Enum<?> value) {
        return text(value.name());
    }

    static AttributeValue moment(Instant value) {
        return text(MOMENT.format(value));
    }

    static AttributeValue date(LocalDate value) {
        return text(value.toString());
    }

    static AttributeValue decimal(BigDecimal value) {
        return text(value.toPlainString());
    }

    static AttributeValue names(Localized value) {
        return map(value.texts(), LanguageTag::value, Values::text);
    }

    static <T> AttributeValue list(Collection<T> values, Function<T, AttributeValue> shape) {
        return AttributeValue.fromL(values.stream().map(shape).toList());
    }

    static <K, V> AttributeValue map(
            Map<K, V> values, Function<K, String> name, Function<V, AttributeValue> shape) {
        var members = new LinkedHashMap<String, AttributeValue>();
        values.forEach((key, value) -> members.put(name.apply(key), shape.apply(value)));
        return AttributeValue.fromM(members);
    }

    static int asCount(AttributeValue value) {
        return Integer.parseInt(value.n());
    }

    static Instant asMoment(AttributeValue value) {
        return Instant.parse(value.s());
    }

    static LocalDate asDate(AttributeValue value) {
        return LocalDate.parse(value.s());
    }

    static BigDecimal asDecimal(AttributeValue value) {
        return new BigDecimal(value.s());
    }

    static Localized asNames(AttributeValue value) {
        return new Localized(asMap(value, LanguageTag::new, AttributeValue::s));
    }

    static <K, V> SortedMap<K, V> asMap(
            AttributeValue value, Function<String, K> key, Function<AttributeValue, V> read) {
        var map = new TreeMap<K, V>();
        value.m().forEach((name, member) -> map.put(key.apply(name), read.apply(member)));
        return map;
    }
}
