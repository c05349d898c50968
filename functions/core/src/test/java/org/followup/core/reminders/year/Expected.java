package org.followup.core.reminders.year;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the naive model says: a line for each letter. Reminders name person, day and what is listed;
 * all others receiver and occasion, and what they say where that is worked out too.
 */
final class Expected {

    private final Map<Sort, List<String>> lines = new EnumMap<>(Sort.class);

    void add(Sort sort, String line) {
        lines.computeIfAbsent(sort, none -> new ArrayList<>()).add(line);
    }

    Map<Sort, Integer> counts() {
        var counts = new EnumMap<Sort, Integer>(Sort.class);
        lines.forEach((sort, all) -> counts.put(sort, all.size()));
        return counts;
    }

    List<String> all() {
        return lines.values().stream().flatMap(List::stream).toList();
    }
}
