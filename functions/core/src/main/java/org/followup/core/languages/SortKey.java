package org.followup.core.languages;

import java.text.Normalizer;
import java.util.Arrays;

/** What a text is compared by: its letters, then its accents, then its capitals, then the characters themselves. */
record SortKey(int[] letters, int[] accents, int[] capitals, String text) implements Comparable<SortKey> {
    private static final String SIGNS = "_-–—,;:!?.‘’'“”\"«»()[]{}@*/\\&#%`^+<=>|~$";
    private static final int DIGITS = 0x11_0000;
    private static final int LETTERS = DIGITS + 100;
    private static final int FOREIGN = LETTERS + 1000;
    /** Signs that belong to a word without being heard: the Uzbek tutuq, soft hyphen, joiners. */
    private static final String SILENT = "ʼ\u00AD\u200B\u200C\u200D\uFEFF";

    static SortKey of(String text, Alphabet alphabet) {
        return new Reading(Normalizer.normalize(text, Normalizer.Form.NFC), alphabet).key();
    }

    @Override
    public int compareTo(SortKey other) {
        int byLetters = Arrays.compare(letters, other.letters);
        if (byLetters != 0) {
            return byLetters;
        }
        int byAccents = Arrays.compare(accents, other.accents);
        if (byAccents != 0) {
            return byAccents;
        }
        int byCapitals = Arrays.compare(capitals, other.capitals);
        return byCapitals != 0 ? byCapitals : text.compareTo(other.text);
    }

    /** One pass over a text. */
    private static final class Reading {
        private final String text;
        private final Alphabet alphabet;
        private final int[] letters;
        private final int[] accents;
        private final int[] capitals;
        private int size;

        Reading(String text, Alphabet alphabet) {
            this.text = text;
            this.alphabet = alphabet;
            this.letters = new int[text.length()];
            this.accents = new int[text.length()];
            this.capitals = new int[text.length()];
        }

        SortKey key() {
            int at = 0;
            while (at < text.length()) {
                at += read(at);
            }
            return new SortKey(
                    Arrays.copyOf(letters, size), Arrays.copyOf(accents, size), Arrays.copyOf(capitals, size), text);
        }

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
            other(character);
            return Character.charCount(character);
        }

        private void other(int character) {
            String apart = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
            String base = apart.substring(0, apart.offsetByCodePoints(0, 1));
            int rank = alphabet.rank(base);
            if (Character.getType(character) == Character.NON_SPACING_MARK) {
                accent(character);
            } else if (rank >= 0) {
                add(LETTERS + rank, apart.codePointAt(apart.length() - 1), capital(base));
            } else if (SILENT.indexOf(character) < 0) {
                add(unlisted(character), 0, 0);
            }
        }

        private static int unlisted(int character) {
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                return 0;
            }
            if (Character.isDigit(character)) {
                return DIGITS + Character.digit(character, 10);
            }
            if (Character.isLetter(character)) {
                return FOREIGN + Character.toLowerCase(character);
            }
            int sign = SIGNS.indexOf(character);
            return sign >= 0 ? 1 + sign : SIGNS.length() + 1 + character % (DIGITS - 100);
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
}
