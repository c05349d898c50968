package org.followup.core.languages;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a text that people wrote, which may be none of the interface's: a BCP 47 tag such
 * as `fr` or `uz-Cyrl`, in its canonical case. `und` says that nobody knows.
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {
    private static final int LONGEST = 35;

    public LanguageTag {
        value = canonical(value);
    }

    public static LanguageTag of(Language language) {
        return new LanguageTag(language.tag());
    }

    /** Empty for what is no tag; the constructor throws instead. */
    public static Optional<LanguageTag> parse(String typed) {
        try {
            return Optional.of(new LanguageTag(typed.strip()));
        } catch (IllegalArgumentException noTag) {
            return Optional.empty();
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    /** How the language calls itself, with a capital: «Français», «Oʻzbekcha». */
    public String ownName() {
        Optional<Language> known = Language.of(value);
        if (known.isPresent()) {
            return known.get().ownName();
        }
        String name = locale().getDisplayName(locale());
        int first = name.offsetByCodePoints(0, name.isEmpty() ? 0 : 1);
        return name.isEmpty()
                ? value
                : name.substring(0, first).toUpperCase(locale()) + name.substring(first);
    }

    /** How a reader of the interface calls it. */
    public String nameIn(Language reader) {
        return locale().getDisplayName(reader.locale());
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String canonical(String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            throw new IllegalArgumentException("a language tag has 2 to 35 characters");
        }
        try {
            return new Locale.Builder().setLanguageTag(typed).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("no language tag: " + typed, e);
        }
    }
}
