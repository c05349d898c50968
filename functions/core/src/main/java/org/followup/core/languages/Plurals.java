package org.followup.core.languages;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * CLDR's cardinal rules. Trailing zeros of a fraction do not count: numbers are printed without
 * them.
 */
final class Plurals {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private Plurals() {}

    static PluralForm of(Language language, BigDecimal number) {
        BigDecimal plain = number.abs().stripTrailingZeros();
        return switch (language) {
            case RUSSIAN -> russian(plain);
            case TAJIK -> one(plain.compareTo(BigDecimal.ONE) <= 0);
            case ENGLISH, KAZAKH, KYRGYZ, TURKMEN, UZBEK_LATIN, UZBEK_CYRILLIC ->
                    one(plain.compareTo(BigDecimal.ONE) == 0);
        };
    }

    private static PluralForm one(boolean one) {
        return one ? PluralForm.ONE : PluralForm.OTHER;
    }

    private static PluralForm russian(BigDecimal plain) {
        if (plain.scale() > 0) {
            return PluralForm.OTHER;
        }
        int lastTwo = plain.toBigInteger().mod(HUNDRED).intValue();
        int last = lastTwo % 10;
        if (lastTwo >= 11 && lastTwo <= 14) {
            return PluralForm.MANY;
        }
        if (last == 1) {
            return PluralForm.ONE;
        }
        return last >= 2 && last <= 4 ? PluralForm.FEW : PluralForm.MANY;
    }
}
