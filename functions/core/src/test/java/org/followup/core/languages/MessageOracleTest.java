package org.followup.core.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** ICU itself says what a message should be. */
final class MessageOracleTest {
    private static final String[] TEXTS = {
        "plain, with # and it's fine",
        "'{quoted}' '' '{it''s}' and {x}",
        "{x}: {n}",
        "{n, plural, =0 {none} =1 {a single} one {# one} few {# few} many {# many} other {#"
                + " other}}",
        "{n, plural, one {'#' is # of {x}} other {# '{x}' {x, select, a {A {n}} b {B # } other"
                + " {O}}}} end",
        "{x, select, a {{n, plural, one {one #} other {others #}}} other {''{x}''}}",
        "  { n , plural , one{#}other{ # } }  {x,select,other{}}",
        "'#' outside, {n, plural, other {it''s '{'#'}'}}",
        "unfinished 'quote and '{ to the end",
    };

    @ParameterizedTest
    @EnumSource(Language.class)
    void formats_as_icu_does(Language language) {
        long seed = 20260515L;
        Random random = new Random(seed);
        ULocale locale = ULocale.forLanguageTag(language.tag());
        for (String text : TEXTS) {
            Message ours = Message.parse(language, text);
            MessageFormat theirs = new MessageFormat(text, locale);
            for (int i = 0; i < 200; i++) {
                Map<String, Object> arguments = Map.of("x", choice(random), "n", number(random));

                assertThat(ours.format(arguments))
                        .as("%s with %s, seed %s", text, arguments, seed)
                        .isEqualTo(theirs.format(arguments));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void chooses_the_plural_form_as_icu_does(Language language) {
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language.tag()));
        for (int n = 0; n < 2_000; n++) {
            assertThat(Plurals.of(language, BigDecimal.valueOf(n)).keyword())
                    .as("%s", n)
                    .isEqualTo(rules.select(n));
        }
        for (int tenths = 1; tenths < 250; tenths++) {
            BigDecimal n = BigDecimal.valueOf(tenths, 1);
            assertThat(Plurals.of(language, n).keyword())
                    .as("%s", n)
                    .isEqualTo(rules.select(n.doubleValue()));
        }
    }

    private static String choice(Random random) {
        return new String[] {"a", "b", "c", "{x}", "it's"}[random.nextInt(5)];
    }

    private static Object number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(5);
            case 1 -> random.nextInt(200);
            case 2 -> -random.nextLong(1_000_000_000L);
            case 3 -> BigDecimal.valueOf(random.nextInt(10_000), 3);
            default -> BigDecimal.valueOf(random.nextInt(50), 1);
        };
    }
}
