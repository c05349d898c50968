package org.followup.core.languages;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The order of words in a language, for lists that people look through. The JDK's own order is
 * wrong for all six languages of the region; this one equals ICU's, which is tested, except for
 * Uzbek in Cyrillic, where ICU has none and the school alphabet is followed. Letters are told apart
 * first, accents second, capitals last.
 */
public final class Alphabet implements Comparator<String> {
    private static final String LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
    private static final String TURKMEN =
            "a b c ç d e ä f g h i j ž k l m n ň o ö p q r s ş t u ü v w x y ý z";
    private static final String UZBEK_LATIN = LATIN + " oʻ=o‘=o'=o’ gʻ=g‘=g'=g’ sh ch";
    private static final String CYRILLIC =
            "а ә б в г ғ д е ж з и і й к қ л м н ң о ө п р с т у ү ұ ф х ҳ һ ц ч ҷ ш щ ъ ы ь э ю я";
    private static final String KAZAKH =
            "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х ҳ һ ц ч ҷ ш щ ъ ы і ь э ю"
                    + " я";
    private static final String KYRGYZ =
            "а ә б в г ғ д е ё ж з и і й к қ л м н ң о ө п р с т у ү ұ ф х ҳ һ ц ч ҷ ш щ ъ ы ь э ю"
                    + " я";
    private static final String UZBEK_CYRILLIC =
            "а ә б в г д е ё ж з и і й к л м н ң о ө п р с т у ү ұ ф х һ ц ч ҷ ш щ ъ ы ь э ю я ў қ"
                    + " ғ ҳ";

    private static final Map<Language, Alphabet> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Alphabet(letters(language)));
        }
    }

    /**
     * The rank of each letter in lower case; a letter may be two characters, and be written in
     * several ways.
     */
    private final Map<String, Integer> ranks = new HashMap<>();

    private Alphabet(String letters) {
        int rank = 0;
        for (String letter : letters.split(" ", -1)) {
            for (String spelling : letter.split("=", -1)) {
                ranks.put(spelling, rank);
            }
            rank++;
        }
    }

    public static Alphabet of(Language language) {
        Alphabet alphabet = ALL.get(language);
        if (alphabet == null) {
            throw new IllegalStateException("no alphabet for " + language);
        }
        return alphabet;
    }

    /** The order of things that are listed by a name. */
    public <T> Comparator<T> by(Function<? super T, String> name) {
        return (left, right) -> compare(name.apply(left), name.apply(right));
    }

    @Override
    public int compare(String left, String right) {
        return new SortKey(left, this).compareWith(new SortKey(right, this));
    }

    /** The rank of a letter in any case, or -1. */
    int rank(String letter) {
        return ranks.getOrDefault(letter.toLowerCase(Locale.ROOT), -1);
    }

    /** Own letters come before those of the other script, where the language says so. */
    private static String letters(Language language) {
        return switch (language) {
            case KAZAKH -> KAZAKH + " " + LATIN;
            case KYRGYZ -> KYRGYZ + " " + LATIN;
            case TAJIK -> LATIN + " " + CYRILLIC;
            case TURKMEN -> TURKMEN + " " + CYRILLIC;
            case UZBEK_LATIN -> UZBEK_LATIN + " " + CYRILLIC;
            case UZBEK_CYRILLIC -> UZBEK_CYRILLIC + " " + LATIN;
            case RUSSIAN -> CYRILLIC + " " + LATIN;
            case ENGLISH -> LATIN + " " + CYRILLIC;
        };
    }
}
