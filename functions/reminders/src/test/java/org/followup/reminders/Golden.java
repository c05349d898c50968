package org.followup.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file in the repository that says what a letter has to be. {@code -Dletters.rewrite=true} makes
 * it anew; then the diff is read.
 */
record Golden(Path file) {

    private static final Path FOLDER =
            Path.of(System.getProperty("repository.root", "../.."))
                    .resolve(
                            "functions/reminders/src/test/resources/org/followup/reminders/golden");

    static Golden named(String name) {
        return new Golden(FOLDER.resolve(name));
    }

    void compare(String actual) throws IOException {
        if (Boolean.getBoolean("letters.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        var expected = Files.exists(file) ? Files.readString(file, UTF_8) : "";
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(
                    "%s is another letter now. If it is meant so, run with"
                                    .formatted(file.getFileName())
                            + " -Dletters.rewrite=true and read the diff.\n"
                            + difference(expected.split("\n", -1), actual.split("\n", -1)));
        }
    }

    /** From the first to the last line that differs. */
    static String difference(String[] expected, String[] actual) {
        var from = 0;
        while (from < Math.min(expected.length, actual.length)
                && expected[from].equals(actual[from])) {
            from++;
        }
        var end = 0;
        while (end < Math.min(expected.length, actual.length) - from
                && expected[expected.length - 1 - end].equals(actual[actual.length - 1 - end])) {
            end++;
        }
        var shown = new StringBuilder("line " + (from + 1) + ":\n");
        for (var line = from; line < expected.length - end; line++) {
            shown.append("- ").append(expected[line]).append('\n');
        }
        for (var line = from; line < actual.length - end; line++) {
            shown.append("+ ").append(actual[line]).append('\n');
        }
        return shown.toString();
    }
}
