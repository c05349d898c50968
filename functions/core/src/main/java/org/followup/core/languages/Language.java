package org.followup.core.languages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language of the interface. Texts that a language does not have yet are said in the next of its
 * {@link #chain()}: readers in the region who lack their own language mostly read Russian.
 */
public enum Language {
    KAZAKH("kk", "Қазақша"),
    KYRGYZ("ky", "Кыргызча"),
    TAJIK("tg", "Тоҷикӣ"),
    TURKMEN("tk", "Türkmençe"),
    UZBEK_LATIN("uz-Latn", "Oʻzbekcha"),
    UZBEK_CYRILLIC("uz-Cyrl", "Ўзбекча"),
    RUSSIAN("ru", "Русский"),
    ENGLISH("en", "English");

    private static final int LONGEST_HEADER = 500;

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
    }

    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** Whether every text of the interface exists in this language. */
    public boolean complete() {
        return this == ENGLISH || this == RUSSIAN;
    }

    /** The languages to look for a text in, best first; never empty, always ends with English. */
    public List<Language> chain() {
        return switch (this) {
            case ENGLISH -> List.of(ENGLISH);
            case RUSSIAN -> List.of(RUSSIAN, ENGLISH);
            case KAZAKH, KYRGYZ, TAJIK, TURKMEN, UZBEK_LATIN, UZBEK_CYRILLIC ->
                    List.of(this, RUSSIAN, ENGLISH);
        };
    }

    /**
     * The language in which a whole page can be shown to a reader of this one, so that no page
     * mixes two.
     */
    public Language spoken() {
        return complete() ? this : RUSSIAN;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /**
     * The best language for an Accept-Language header; English for none, a malformed one, or none
     * that we know.
     */
    public static Language negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null
                || acceptLanguage.isBlank()
                || acceptLanguage.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> closest(range.getRange()).stream())
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /**
     * The language that a reader of any tag understands: `kk-KZ` is Kazakh, `uz` is Uzbek in Latin
     * letters.
     */
    public static Optional<Language> closest(String tag) {
        Locale wanted = Locale.forLanguageTag(tag);
        if (wanted.getLanguage().equals("uz")) {
            return Optional.of(wanted.getScript().equals("Cyrl") ? UZBEK_CYRILLIC : UZBEK_LATIN);
        }
        return of(wanted.getLanguage());
    }
}
