package org.followup.jobs;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the jobs need to know of where they run; read once at the start, all that is missing named
 * at once.
 */
public record Settings(String table, String bucket) {

    public static Settings from(Map<String, String> environment) {
        var missing = missing(environment);
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "these variables are missing: " + String.join(", ", missing));
        }
        return new Settings(
                environment.getOrDefault("TABLE", "").strip(),
                environment.getOrDefault("BUCKET", "").strip());
    }

    private static List<String> missing(Map<String, String> environment) {
        return Stream.of("TABLE", "BUCKET")
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
    }
}
