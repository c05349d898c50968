package org.followup.acceptance.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The packages of the core, in the one direction in which they may look: to those of a lower step.
 * Packages on the same step do not see each other. Offices stand below access, because a role is
 * held at an office while an office knows nothing of its people.
 */
enum CorePackage {
    LANGUAGES(0),
    HISTORY(1),
    LETTERS(2),
    TASKS(2),
    OFFICES(3),
    ACCESS(4),
    FORUMS(5),
    COMMITMENTS(6),
    PROGRESS(7),
    PRACTICES(8),
    REMINDERS(9),
    REPORTS(9),
    IMPORTS(9),
    REDACTION(9);

    private final int step;

    CorePackage(int step) {
        this.step = step;
    }

    String within(String root) {
        return root + ".core." + name().toLowerCase(Locale.ROOT);
    }

    String[] mayUse(String root) {
        var core =
                Arrays.stream(values())
                        .filter(other -> other == this || other.step < step)
                        .map(other -> other.within(root) + "..");
        return Stream.concat(Module.ground(), core).toArray(String[]::new);
    }
}
