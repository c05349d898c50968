package org.followup.core.stores;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;

/** Small values drawn at random: the same seed gives the same ones. */
final class RandomValues {

    private static final List<String> WORDS =
            List.of("Ғылым", "Ӣ", "ʼ", "Oʻzbek", "=1+1", "- a", "\t", "\"", "#", "😀", "é\n", "x");
    private static final List<String> TAGS = List.of("en", "ru", "kk", "uz-Cyrl", "fr", "und");

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    int number(int from, int until) {
        return from + random.nextInt(until - from);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    /** Small letters and digits. */
    String id() {
        return Long.toString(random.nextLong(Long.MAX_VALUE), 36).concat("0000").substring(0, 8);
    }

    String digest() {
        return org.followup.core.history.Digest.of(id());
    }

    /** May be empty, and holds what is seldom typed. */
    String text() {
        var text = new StringBuilder();
        for (var i = number(0, 6); i > 0; i--) {
            text.append(WORDS.get(number(0, WORDS.size())));
        }
        return text.toString();
    }

    String word() {
        return "a" + text().replaceAll("\\p{Cntrl}", "");
    }

    LanguageTag tag() {
        return new LanguageTag(TAGS.get(number(0, TAGS.size())));
    }

    Language language() {
        return any(Language.values());
    }

    Localized names() {
        var texts = map(2, this::tag, this::word);
        texts.put(tag(), word());
        return new Localized(texts);
    }

    Instant moment() {
        return Instant.ofEpochMilli(1_700_000_000_000L + random.nextLong(100_000_000_000L));
    }

    LocalDate date() {
        return LocalDate.of(2025, 1, 1).plusDays(number(0, 2000));
    }

    BigDecimal decimal() {
        return new BigDecimal(BigInteger.valueOf(random.nextInt()), number(0, 6));
    }

    <T> T any(T[] values) {
        return values[number(0, values.length)];
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return flag() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> list(int most, Supplier<T> value) {
        var list = new ArrayList<T>();
        for (var i = number(0, most + 1); i > 0; i--) {
            list.add(value.get());
        }
        return list;
    }

    <T> Set<T> set(int most, Supplier<T> value) {
        return new HashSet<>(list(most, value));
    }

    <K, V> Map<K, V> map(int most, Supplier<K> key, Supplier<V> value) {
        var map = new HashMap<K, V>();
        list(most, key).forEach(k -> map.put(k, value.get()));
        return map;
    }
}
