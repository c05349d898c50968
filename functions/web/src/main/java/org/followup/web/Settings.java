package org.followup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the web function needs to know of where it runs; read once at the start, all that is missing
 * named at once.
 */
public record Settings(String table, String bucket, String stage) {

    public static Settings from(Map<String, String> environment) {
        var missing = new ArrayList<String>();
        var settings =
                new Settings(
                        read(environment, "TABLE", missing),
                        read(environment, "BUCKET", missing),
                        read(environment, "STAGE", missing));
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "these variables are missing: " + String.join(", ", missing));
        }
        return settings;
    }

    private static String read(Map<String, String> environment, String name, List<String> missing) {
        var value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            missing.add(name);
        }
        return value;
    }
}
