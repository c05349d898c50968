package org.followup.core.progress;

import java.util.ArrayList;
import java.util.List;

/**
 * What stays, goes and comes between two texts, word by word: the longest common sequence of words
 * and blanks. Texts too long for the table of it are compared as wholes between what they share at
 * both ends.
 */
public final class WordChange {

    private static final int MOST_CELLS = 4_000_000;

    private WordChange() {}

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public record Piece(Kind kind, String text) {}

    public static List<Piece> between(String before, String after) {
        return new Comparison(words(before), words(after)).pieces();
    }

    /** Words and the blanks between them; joined again they are the text. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var start = 0;
        for (var i = 1; i <= text.length(); i++) {
            if (i == text.length() || isBlank(text, i) != isBlank(text, i - 1)) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        return words;
    }

    private static boolean isBlank(String text, int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    private record Comparison(List<String> before, List<String> after) {

        List<Piece> pieces() {
            var head = 0;
            while (head < Math.min(before.size(), after.size())
                    && before.get(head).equals(after.get(head))) {
                head++;
            }
            var tail = 0;
            while (tail < Math.min(before.size(), after.size()) - head
                    && before.get(before.size() - 1 - tail)
                            .equals(after.get(after.size() - 1 - tail))) {
                tail++;
            }
            var pieces = new ArrayList<Piece>();
            add(pieces, Kind.SAME, before.subList(0, head));
            middle(
                    pieces,
                    before.subList(head, before.size() - tail),
                    after.subList(head, after.size() - tail));
            add(pieces, Kind.SAME, before.subList(before.size() - tail, before.size()));
            return List.copyOf(pieces);
        }

        private static void middle(List<Piece> pieces, List<String> one, List<String> other) {
            if ((long) one.size() * other.size() > MOST_CELLS) {
                add(pieces, Kind.REMOVED, one);
                add(pieces, Kind.ADDED, other);
                return;
            }
            var common = lengths(one, other);
            var i = 0;
            var j = 0;
            while (i < one.size() || j < other.size()) {
                if (i < one.size() && j < other.size() && one.get(i).equals(other.get(j))) {
                    add(pieces, Kind.SAME, one.subList(i, ++i));
                    j++;
                } else if (j == other.size()
                        || (i < one.size() && common[i + 1][j] >= common[i][j + 1])) {
                    add(pieces, Kind.REMOVED, one.subList(i, ++i));
                } else {
                    add(pieces, Kind.ADDED, other.subList(j, ++j));
                }
            }
        }

        /** How many words from there to both ends can be kept. */
        private static int[][] lengths(List<String> one, List<String> other) {
            var common = new int[one.size() + 1][other.size() + 1];
            for (var i = one.size() - 1; i >= 0; i--) {
                for (var j = other.size() - 1; j >= 0; j--) {
                    common[i][j] =
                            one.get(i).equals(other.get(j))
                                    ? common[i + 1][j + 1] + 1
                                    : Math.max(common[i + 1][j], common[i][j + 1]);
                }
            }
            return common;
        }

        /** Of one kind in a row they are one piece. */
        private static void add(List<Piece> pieces, Kind kind, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            var text = String.join("", words);
            if (!pieces.isEmpty() && pieces.getLast().kind() == kind) {
                pieces.add(new Piece(kind, pieces.removeLast().text() + text));
            } else {
                pieces.add(new Piece(kind, text));
            }
        }
    }
}
