package org.followup.reminders;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.followup.core.languages.Language;

/** A letter in a frame of its own, as wide as a window or as a phone, in light or in dark. */
record ShownLetter(String name, Language language, int width, boolean dark, String html) {

    /** What a browser says of it: how much room it takes, and whether it took the colours. */
    record Room(int width, int height, boolean dark) {}

    static final int WIDE = 660;
    static final int NARROW = 320;

    private static final Pattern MEASURED =
            Pattern.compile("data-room=\"(\\d+) (\\d+) (true|false)\"");
    private static final String MEASURE =
            """
            <script>
            onload = () => document.querySelectorAll("iframe").forEach(frame => {
                const letter = frame.contentDocument.documentElement;
                const dark = frame.contentWindow.matchMedia("(prefers-color-scheme: dark)").matches;
                frame.dataset.room = `${letter.scrollWidth} ${letter.scrollHeight} ${dark}`;
            });
            </script>
            """;

    /** Each way to look at a letter, first the wide ones. */
    static List<ShownLetter> all(String name, Language language, String html) {
        var all = new ArrayList<ShownLetter>();
        for (var width : List.of(WIDE, NARROW)) {
            for (var dark : List.of(false, true)) {
                all.add(new ShownLetter(name, language, width, dark, html));
            }
        }
        return all;
    }

    /** A page that says of each letter how much room it takes. */
    static String measuring(List<ShownLetter> letters) {
        var page = new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\">" + MEASURE);
        letters.forEach(letter -> page.append(letter.frame(1, "")));
        return page.toString();
    }

    /** In the order of the letters. */
    static List<Room> measured(String page) {
        return MEASURED.matcher(page)
                .results()
                .map(
                        found ->
                                new Room(
                                        Integer.parseInt(found.group(1)),
                                        Integer.parseInt(found.group(2)),
                                        Boolean.parseBoolean(found.group(3))))
                .toList();
    }

    String at(int left, int top, int high) {
        return frame(high, "position:absolute;left:%dpx;top:%dpx;".formatted(left, top));
    }

    /** How a sheet of such letters is called. */
    String look() {
        return "%s-%d-%s".formatted(language.tag(), width, dark ? "dark" : "light");
    }

    private String frame(int high, String place) {
        return "<iframe style=\"border:0;%swidth:%dpx;height:%dpx;color-scheme:%s\" srcdoc=\"%s\"></iframe>\n"
                .formatted(
                        place,
                        width,
                        high,
                        dark ? "dark" : "light",
                        html.replace("&", "&amp;").replace("\"", "&quot;"));
    }
}
