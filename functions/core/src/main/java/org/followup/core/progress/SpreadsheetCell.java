package org.followup.core.progress;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Texts of people in a file that spreadsheet programs open. A cell that such a program could take
 * for a formula gets an apostrophe in front, which {@link #plain} takes away again; every other
 * text stays as it is. Quotes around a cell are no protection: the programs drop them first.
 *
 * <p>Lists often begin with a hyphen: «- Two workshops held». They stay as they are; a formula
 * after a hyphen does not.
 */
public final class SpreadsheetCell {

    private static final char GUARD = '\'';

    /** Characters that some program reads as the beginning of a formula, in their plain form. */
    private static final String STARTS = "=+@";

    private static final String HYPHENS = "-\u2212\u2010\u2011\u2012\u2013\u2014";

    /**
     * A call, a link to a program, a sheet or another file: only these do more than compute. Words
     * may have their plural in brackets.
     */
    private static final Pattern REACHES_OUT =
            Pattern.compile(
                    "[\\p{L}\\p{N}_.](?!\\(\\p{Ll}{1,4}\\))\\("
                        + "|(^|[-+*/^&=<>])\\s*[\\p{L}\\p{N}_.]+\\s+\\((?![^()]*\\)\\s*[\\p{L},.;:])"
                        + "|\\(\\s*\"|\\||[^\\s!]!\\s*[\\p{L}\\p{N}$#]");

    /** A word of letters alone, a number or a name with another word after it, an address. */
    private static final Pattern WORDS =
            Pattern.compile(
                    "[\\p{L}\\p{M}][\\p{L}\\p{M}'’ʻʼ-]*[.,;:!?…)»”\"]*(\\s.*)?"
                            + "|\\p{L}\\S*\\s+[\\p{L}(«“\"].*"
                            + "|\\p{N}[\\p{N}.,%]*\\s+\\p{L}.*"
                            + "|https?://.*",
                    Pattern.DOTALL);

    private SpreadsheetCell() {}

    /** The text as it stands in the file. */
    public static String guarded(String text) {
        return isActive(withoutGuards(text)) ? GUARD + text : text;
    }

    /** The text that was guarded; one that never was stays as it is. */
    public static String plain(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == GUARD && isActive(withoutGuards(cell))
                ? cell.substring(1)
                : cell;
    }

    private static String withoutGuards(String text) {
        var first = 0;
        while (first < text.length() && text.charAt(first) == GUARD) {
            first++;
        }
        return text.substring(first);
    }

    private static boolean isActive(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if ("\t\r\n".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        var seen = fromFirstSeen(text);
        if (seen.isEmpty()) {
            return false;
        }
        var first = ascii(seen.charAt(0));
        return STARTS.indexOf(first) >= 0
                || (HYPHENS.indexOf(first) >= 0 && isFormula(seen.substring(1)));
    }

    /** What follows a hyphen. */
    private static boolean isFormula(String rest) {
        var seen = fromFirstSeen(rest);
        if (seen.isEmpty()) {
            return false;
        }
        if (HYPHENS.indexOf(ascii(seen.charAt(0))) >= 0) {
            return isFormula(seen.substring(1));
        }
        var plain = Normalizer.normalize(seen, Normalizer.Form.NFKC);
        return REACHES_OUT.matcher(plain).find() || !WORDS.matcher(plain).matches();
    }

    /** Programs skip white space, marks and other characters that nobody sees. */
    private static String fromFirstSeen(String text) {
        var first = 0;
        while (first < text.length() && isUnseen(text.charAt(first))) {
            first++;
        }
        return text.substring(first);
    }

    private static boolean isUnseen(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }

    /** Full-width and small forms, which some programs take for the plain ones. */
    private static char ascii(char c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).charAt(0);
    }
}
