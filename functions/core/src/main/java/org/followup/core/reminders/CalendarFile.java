package org.followup.core.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a calendar (RFC 5545): at most 75 bytes each, no letter torn apart, and nothing that
 * people typed can begin a line of its own. A library for it breaks lines by characters, so that
 * Cyrillic comes out too long, and would be a fifth of all that a function carries.
 */
final class CalendarFile {

    private static final int MOST_BYTES = 75;

    private final List<String> lines = new ArrayList<>();

    /** {@code value} is one that the format knows, such as a date. */
    CalendarFile line(String name, String value) {
        lines.add(name + ":" + value);
        return this;
    }

    CalendarFile text(String name, String typed) {
        var escaped =
                typed.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                        .strip()
                        .replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,");
        return line(name, escaped);
    }

    /** Every line ends with both characters, the last one too. */
    String content() {
        var content = new StringBuilder();
        lines.forEach(line -> fold(line, content));
        return content.toString();
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
