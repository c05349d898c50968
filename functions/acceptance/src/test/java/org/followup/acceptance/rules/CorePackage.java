package org.followup.acceptance.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The packages of the core, in the one direction in which they may look: to those of a lower step.
 * Packages on the same step do not see each other, except on the ground.
 */
enum CorePackage {
    LANGUAGES(0),
    HISTORY(0),
    LETTERS(0),
    ACCESS(0),
    OFFICES(1),
    FORUMS(2),
    COMMITMENTS(3),
    PROGRESS(4),
    REMINDERS(5),
    REPORTS(5),
    IMPORTS(5);

    private final int step;

    CorePackage(int step) {
        this.step = step;
    }

    String within(String root) {
        return root + ".core." + name().toLowerCase(Locale.ROOT);
    }

    String[] mayUse(String root) {
        var core =
                Arrays.stream(values()).filter(this::sees).map(other -> other.within(root) + "..");
        return Stream.concat(Stream.of("java..", "org.jspecify.."), core).toArray(String[]::new);
    }

    private boolean sees(CorePackage other) {
        return other == this || other.step < step || (step == 0 && other.step == 0);
    }
}
