package org.followup.core.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AlphabetTest {
    private static final Map<Language, String> LETTERS =
            Map.of(
                    Language.KAZAKH,
                            "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ"
                                    + " ъ ы і ь э ю я",
                    Language.KYRGYZ,
                            "а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю"
                                    + " я",
                    Language.TAJIK,
                            "а б в г ғ д е ё ж з и ӣ й к қ л м н о п р с т у ӯ ф х ҳ ч ҷ ш ъ э ю я",
                    Language.TURKMEN, "a b ç d e ä f g h i j ž k l m n ň o ö p r s ş t u ü w y ý z",
                    Language.UZBEK_LATIN,
                            "a b d e f g h i j k l m n o p q r s t u v x y z oʻ gʻ sh ch o‘ g'",
                    Language.RUSSIAN,
                            "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
                    Language.ENGLISH, "a b c d e f g h i j k l m n o p q r s t u v w x y z é");

    /** ICU knows sh, Sh and SH as one letter, and sH as two; nobody writes it. */
    private static final String MIXED_CASE = ".*[sc]H.*";

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "UZBEK_CYRILLIC")
    void orders_words_as_icu_does(Language language) {
        long seed = 7;
        Random random = new Random(seed);
        Collator icu = Collator.getInstance(ULocale.forLanguageTag(language.tag()));
        String[] letters = LETTERS.getOrDefault(language, "").split(" ", -1);
        for (int i = 0; i < 30_000; i++) {
            String left = word(random, letters);
            String right = word(random, letters);
            int expected = icu.compare(left, right);
            if (expected != 0 && !(left + right).matches(MIXED_CASE)) {
                assertThat(Integer.signum(Alphabet.of(language).compare(left, right)))
                        .as("%s and %s, seed %s", left, right, seed)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void uzbek_in_cyrillic_follows_the_school_alphabet() {
        List<String> words =
                List.of(
                        "Азия", "Ер", "Ёш", "Жон", "Юрт", "Яхши", "Ўзбек", "Қиз", "Ғалаба",
                        "Ҳуқуқ");

        assertThat(words.reversed().stream().sorted(Alphabet.of(Language.UZBEK_CYRILLIC)))
                .containsExactlyElementsOf(words);
    }

    @Test
    void the_apostrophe_of_an_uzbek_letter_may_be_typed_in_any_way() {
        assertThat(
                        Stream.of("o'z", "ona", "z", "oʻn", "Shox", "sabr")
                                .sorted(Alphabet.of(Language.UZBEK_LATIN)))
                .containsExactly("ona", "sabr", "z", "oʻn", "o'z", "Shox");
        assertThat(Alphabet.of(Language.UZBEK_LATIN).compare("maʼno", "manu")).isNegative();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void is_a_total_order_of_any_text(Language language) {
        Alphabet alphabet = Alphabet.of(language);
        long seed = 11;
        Random random = new Random(seed);
        List<String> texts = Stream.generate(() -> noise(random)).limit(300).toList();

        for (String left : texts) {
            for (String right : texts) {
                assertThat(Integer.signum(alphabet.compare(left, right)))
                        .as("seed %s", seed)
                        .isEqualTo(-Integer.signum(alphabet.compare(right, left)));
            }
        }
        assertThat(texts.stream().sorted(alphabet).sorted(alphabet.reversed()).toList())
                .isEqualTo(texts.stream().sorted(alphabet.reversed()).toList());
    }

    private static String word(Random random, String[] letters) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(1, 7);
        int near = random.nextInt(2, letters.length + 1);
        for (int i = 0; i < length; i++) {
            String letter = letters[letters.length - near + random.nextInt(near)];
            word.append(
                    switch (random.nextInt(12)) {
                        case 0 -> i == 0 ? letter : " ";
                        case 1 -> i == 0 ? letter : "-";
                        case 2 -> Integer.toString(random.nextInt(10));
                        case 3, 4 -> letter.toUpperCase(Locale.ROOT);
                        default -> letter;
                    });
        }
        return word.toString();
    }

    private static String noise(Random random) {
        return random.ints(random.nextInt(6), 0, 0x2FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
