package org.followup.core.languages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.NumberFormat;

/** Numbers as each language writes them; exact, never a double. */
public final class Numbers {
    /** Digits that a figure may have before and after its decimal mark. */
    static final int WHOLE_DIGITS = 18;

    static final int FRACTION_DIGITS = 6;

    private Numbers() {}

    /** Grouped, with up to six digits after the decimal mark and no trailing zeros. */
    public static String format(Language language, BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(FRACTION_DIGITS);
        return format.format(number);
    }

    public static String format(Language language, long number) {
        return format(language, BigDecimal.valueOf(number));
    }

    /** Reads what a person typed; see {@link TypedNumber}. */
    public static TypedNumber parse(Language language, String typed) {
        return NumberReader.read(language, typed);
    }

    static BigDecimal decimal(Number number) {
        return switch (number) {
            case BigDecimal exact -> exact;
            case BigInteger whole -> new BigDecimal(whole);
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            default -> new BigDecimal(number.toString());
        };
    }
}
