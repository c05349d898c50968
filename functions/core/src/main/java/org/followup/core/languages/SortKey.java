package org.followup.core.languages;

import java.text.Normalizer;
import java.util.Arrays;

/** What a text is compared by: letters, then accents, then capitals, then the characters. */
final class SortKey {
    private static final String SIGNS = "_-–—,;:!?.‘’'“”\"«»()[]{}@*/\\&#%`^+<=>|~$";
    private static final int OTHER_SIGNS = 100;
    private static final int DIGITS = 0x20_0000;
    private static final int LETTERS = DIGITS + 100;
    private static final int OTHER_LETTERS = LETTERS + 1000;

    /** Belong to a word without being heard: the Uzbek tutuq, soft hyphen, joiners. */
    private static final String SILENT = "ʼ\u00AD\u200B\u200C\u200D\uFEFF";

    private final String text;
    private final Alphabet alphabet;
    private final int[] letters;
    private final int[] accents;
    private final int[] capitals;
    private int size;

    SortKey(String text, Alphabet alphabet) {
        this.text = Normalizer.normalize(text, Normalizer.Form.NFC);
        this.alphabet = alphabet;
        this.letters = new int[this.text.length()];
        this.accents = new int[this.text.length()];
        this.capitals = new int[this.text.length()];
        int at = 0;
        while (at < this.text.length()) {
            at += read(at);
        }
    }

    int compareWith(SortKey other) {
        int byLetters = compare(letters, size, other.letters, other.size);
        if (byLetters != 0) {
            return byLetters;
        }
        int byAccents = compare(accents, size, other.accents, other.size);
        if (byAccents != 0) {
            return byAccents;
        }
        int byCapitals = compare(capitals, size, other.capitals, other.size);
        return byCapitals != 0 ? byCapitals : text.compareTo(other.text);
    }

    private static int compare(int[] left, int leftSize, int[] right, int rightSize) {
        return Arrays.compare(left, 0, leftSize, right, 0, rightSize);
    }

    /**
     * Takes the longest letter of the alphabet that stands here, or one character; says how long it
     * was.
     */
    private int read(int at) {
        for (int length = Math.min(2, text.length() - at); length > 0; length--) {
            String letter = text.substring(at, at + length);
            int rank = alphabet.rank(letter);
            if (rank >= 0) {
                add(LETTERS + rank, 0, capital(letter));
                return length;
            }
        }
        int character = text.codePointAt(at);
        unlisted(character);
        return Character.charCount(character);
    }

    private void unlisted(int character) {
        String apart = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
        String base = apart.substring(0, apart.offsetByCodePoints(0, 1));
        int rank = alphabet.rank(base);
        if (Character.getType(character) == Character.NON_SPACING_MARK) {
            accent(character);
        } else if (rank >= 0) {
            add(LETTERS + rank, apart.codePointBefore(apart.length()), capital(base));
        } else if (SILENT.indexOf(character) < 0) {
            add(sign(character), 0, 0);
        }
    }

    private static int sign(int character) {
        if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
            return 0;
        }
        if (Character.isDigit(character)) {
            return DIGITS + Character.digit(character, 10);
        }
        if (Character.isLetter(character)) {
            return OTHER_LETTERS + Character.toLowerCase(character);
        }
        int known = SIGNS.indexOf(character);
        return known >= 0 ? 1 + known : OTHER_SIGNS + character;
    }

    private void add(int letter, int accent, int capital) {
        letters[size] = letter;
        accents[size] = accent;
        capitals[size] = capital;
        size++;
    }

    private void accent(int mark) {
        if (size > 0) {
            accents[size - 1] = accents[size - 1] * 31 + mark;
        }
    }

    private static int capital(String letter) {
        return (int) letter.codePoints().filter(Character::isUpperCase).count();
    }
}
