package org.followup.core.languages;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followup.core.languages.TypedNumber.Reason;
import org.followup.core.languages.TypedNumber.Refused;
import org.followup.core.languages.TypedNumber.Understood;

/**
 * Reads a typed number the way its writer meant it. The language's own decimal mark decides; the
 * other mark is taken only where it cannot be misread: in groups of three on both sides, or as a
 * decimal mark where no group is possible.
 */
final class NumberReader {
    private static final int LONGEST = 100;
    private static final Pattern BLANKS =
            Pattern.compile("^[\\s\\u00A0\\u2009\\u202F]+|[\\s\\u00A0\\u2009\\u202F]+$");
    private static final Pattern FORM =
            Pattern.compile("([-+\\u2212]?)([0-9 \\u00A0\\u2009\\u202F'\\u2019.,]*[0-9])");
    private static final Pattern SPACED =
            Pattern.compile("[0-9]{1,3}([ \\u00A0\\u2009\\u202F'\\u2019][0-9]{3})+");
    private static final Pattern PLAIN = Pattern.compile("[0-9]*");

    private NumberReader() {}

    static TypedNumber read(Language language, String typed) {
        String trimmed =
                BLANKS.matcher(typed.length() > LONGEST ? typed.strip() : typed).replaceAll("");
        if (trimmed.isEmpty()) {
            return new Refused(Reason.EMPTY);
        }
        if (trimmed.length() > LONGEST) {
            return new Refused(
                    PLAIN.matcher(trimmed).matches() ? Reason.TOO_LARGE : Reason.NOT_A_NUMBER);
        }
        Matcher form = FORM.matcher(trimmed);
        if (!form.matches()) {
            return new Refused(Reason.NOT_A_NUMBER);
        }
        boolean negative = form.group(1).equals("-") || form.group(1).equals("\u2212");
        return unsigned(language, form.group(2), negative);
    }

    private static TypedNumber unsigned(Language language, String digits, boolean negative) {
        int mark = decimalMark(language, digits);
        if (mark == MISREADABLE) {
            return new Refused(Reason.AMBIGUOUS);
        }
        String whole = mark == NONE ? digits : digits.substring(0, mark);
        String fraction = mark == NONE ? "" : digits.substring(mark + 1);
        if (!PLAIN.matcher(fraction).matches()) {
            return new Refused(Reason.NOT_A_NUMBER);
        }
        return PLAIN.matcher(whole).matches() || grouped(whole)
                ? bounded(whole.replaceAll("[^0-9]", ""), fraction, negative)
                : new Refused(Reason.AMBIGUOUS);
    }

    private static final int NONE = -1;
    private static final int MISREADABLE = -2;

    private static int decimalMark(Language language, String digits) {
        char own = language == Language.ENGLISH ? '.' : ',';
        char other = own == '.' ? ',' : '.';
        int lastOwn = digits.lastIndexOf(own);
        int lastOther = digits.lastIndexOf(other);
        if (lastOwn >= 0 && lastOther >= 0) {
            return Math.max(lastOwn, lastOther);
        }
        if (lastOwn >= 0) {
            return digits.indexOf(own) == lastOwn ? lastOwn : NONE;
        }
        if (lastOther < 0 || digits.indexOf(other) != lastOther) {
            return NONE;
        }
        return foreign(own, digits, lastOther);
    }

    /**
     * One mark, and not the language's own: 1,5 in English is 1.5 and 1,234 is a group; 1.234 in
     * Russian is unclear.
     */
    private static int foreign(char own, String digits, int mark) {
        boolean three = digits.length() - mark - 1 == 3;
        if (!three || digits.substring(0, mark).matches("0?")) {
            return mark;
        }
        return own == '.' && grouped(digits) ? NONE : MISREADABLE;
    }

    private static boolean grouped(String whole) {
        return SPACED.matcher(whole).matches()
                || whole.matches("[0-9]{1,3}(,[0-9]{3})+")
                || whole.matches("[0-9]{1,3}(\\.[0-9]{3})+");
    }

    private static TypedNumber bounded(String whole, String fraction, boolean negative) {
        String significant = whole.replaceFirst("^0+", "");
        if (significant.length() > Numbers.WHOLE_DIGITS) {
            return new Refused(Reason.TOO_LARGE);
        }
        if (fraction.length() > Numbers.FRACTION_DIGITS) {
            return new Refused(Reason.TOO_PRECISE);
        }
        BigDecimal value =
                new BigDecimal("0" + significant + (fraction.isEmpty() ? "" : "." + fraction));
        return new Understood(negative ? value.negate() : value);
    }
}
