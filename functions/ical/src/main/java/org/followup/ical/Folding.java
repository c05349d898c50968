package org.followup.ical;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Long lines broken as RFC 5545 (3.1) wants it: at most 75 bytes each, no letter torn apart. */
final class Folding {

    private static final int MOST_BYTES = 75;

    private Folding() {}

    /** Every line ends with both characters, the last one too. */
    static String of(String lines) {
        var folded = new StringBuilder();
        lines.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder into) {
        var used = 0;
        for (var character : line.codePoints().toArray()) {
            var letter = Character.toString(character);
            var bytes = letter.getBytes(UTF_8).length;
            if (used + bytes > MOST_BYTES) {
                into.append("\r\n ");
                used = 1;
            }
            into.append(letter);
            used += bytes;
        }
        into.append("\r\n");
    }
}
