package org.followup.web.letters;

import java.util.Map;

/** How a step of the ladder is said: {@code 14-before} is 14 days before the deadline. */
final class Steps {

    private Steps() {}

    static Map<String, Object> words(String step) {
        var parts = step.split("-", 2);
        return parts.length == 2 && parts[0].matches("[0-9]{1,3}")
                ? Map.of("when", parts[1], "days", Integer.parseInt(parts[0]))
                : Map.of("when", "day", "days", 0);
    }
}
