package org.followup.core.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.core.languages.Language.ENGLISH;
import static org.followup.core.languages.Language.RUSSIAN;

import java.math.BigDecimal;
import java.util.Random;
import org.followup.core.languages.TypedNumber.Reason;
import org.followup.core.languages.TypedNumber.Refused;
import org.followup.core.languages.TypedNumber.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "12 | 12 | 12",
                "1,5 | 1.5 | 1.5",
                "1.5 | 1.5 | 1.5",
                "1,234 | 1234 | 1.234",
                "1.234 | 1.234 | AMBIGUOUS",
                "1234,567 | AMBIGUOUS | 1234.567",
                "1234.567 | 1234.567 | AMBIGUOUS",
                "0.125 | 0.125 | 0.125",
                "0,125 | 0.125 | 0.125",
                ",5 | 0.5 | 0.5",
                "1,234,567 | 1234567 | 1234567",
                "1.234.567 | 1234567 | 1234567",
                "1,234.5 | 1234.5 | 1234.5",
                "1.234,5 | 1234.5 | 1234.5",
                "1 234,5 | 1234.5 | 1234.5",
                "1 234,567 | AMBIGUOUS | 1234.567",
                "1\u00A0234\u00A0567 | 1234567 | 1234567",
                "1\u202F234,5 | 1234.5 | 1234.5",
                "1'234.5 | 1234.5 | 1234.5",
                "1’234 | 1234 | 1234",
                "\u00A0-7\u202F | -7 | -7",
                "\u221212,5 | -12.5 | -12.5",
                "+3 | 3 | 3",
                "007 | 7 | 7",
                "12 34 | AMBIGUOUS | AMBIGUOUS",
                "1,23,4 | AMBIGUOUS | AMBIGUOUS",
                "1,2345.6 | AMBIGUOUS | AMBIGUOUS",
                "5, | NOT_A_NUMBER | NOT_A_NUMBER",
                "- | NOT_A_NUMBER | NOT_A_NUMBER",
                "--5 | NOT_A_NUMBER | NOT_A_NUMBER",
                "1e5 | NOT_A_NUMBER | NOT_A_NUMBER",
                "0x1F | NOT_A_NUMBER | NOT_A_NUMBER",
                "NaN | NOT_A_NUMBER | NOT_A_NUMBER",
                "12 % | NOT_A_NUMBER | NOT_A_NUMBER",
                "\u0661\u0662 | NOT_A_NUMBER | NOT_A_NUMBER",
                "5\u00005 | NOT_A_NUMBER | NOT_A_NUMBER",
                "\"  \" | EMPTY | EMPTY",
                "999999999999999999 | 999999999999999999 | 999999999999999999",
                "1000000000000000000 | TOO_LARGE | TOO_LARGE",
                "0.1234567 | TOO_PRECISE | TOO_PRECISE",
            })
    void reads_what_a_person_typed_in_english_and_in_russian(
            String typed, String english, String russian) {
        assertThat(seen(Numbers.parse(ENGLISH, typed))).isEqualTo(english);
        assertThat(seen(Numbers.parse(RUSSIAN, typed))).isEqualTo(russian);
    }

    @Test
    void an_endless_number_is_refused_at_once() {
        assertThat(Numbers.parse(ENGLISH, "9".repeat(200_000)))
                .isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(Numbers.parse(ENGLISH, "1 ".repeat(100_000)))
                .isEqualTo(new Refused(Reason.NOT_A_NUMBER));
        assertThat(Numbers.parse(ENGLISH, " ".repeat(200_000)))
                .isEqualTo(new Refused(Reason.EMPTY));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_is_shown_can_be_typed_again(Language language) {
        long seed = 42;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(), random.nextInt(1, 7));
            String shown = Numbers.format(language, number);

            assertThat(Numbers.parse(language, shown))
                    .as("%s shown as %s, seed %s", number, shown, seed)
                    .isInstanceOfSatisfying(
                            Understood.class,
                            read -> assertThat(read.value()).isEqualByComparingTo(number));
        }
    }

    private static String seen(TypedNumber number) {
        return switch (number) {
            case Understood understood -> understood.value().toPlainString();
            case Refused refused -> refused.reason().name();
        };
    }
}
