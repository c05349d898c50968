package org.followup.core.languages;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A short text such as a name, in at least one language. What stands on a page says which one it is
 * in.
 */
public record Localized(Map<LanguageTag, String> texts) {

    public Localized {
        if (texts.isEmpty() || texts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException(
                    "a localized text needs a language, and none may be blank");
        }
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** One of the texts and its language, for the page's lang attribute. */
    public record Text(String text, LanguageTag language) {}

    public static Localized of(LanguageTag language, String text) {
        return new Localized(Map.of(language, text));
    }

    public static Localized of(Language language, String text) {
        return of(LanguageTag.of(language), text);
    }

    /** This with one text more, or another one in that language. */
    public Localized with(Language language, String text) {
        Map<LanguageTag, String> more = new TreeMap<>(texts);
        more.put(LanguageTag.of(language), text);
        return new Localized(more);
    }

    /** The best text for a reader: the own language, those of its chain, then whatever there is. */
    public Text in(Language reader) {
        return reader.chain().stream()
                .flatMap(language -> find(language).stream())
                .findFirst()
                .orElseGet(() -> text(texts.entrySet().iterator().next()));
    }

    private Optional<Text> find(Language language) {
        String exact = texts.get(LanguageTag.of(language));
        if (exact != null) {
            return Optional.of(new Text(exact, LanguageTag.of(language)));
        }
        return texts.entrySet().stream()
                .filter(
                        entry ->
                                Language.closest(entry.getKey().value())
                                        .equals(Optional.of(language)))
                .map(Localized::text)
                .findFirst();
    }

    private static Text text(Map.Entry<LanguageTag, String> entry) {
        return new Text(entry.getValue(), entry.getKey());
    }
}
