package org.followup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.letters.EmailAddress;

/**
 * What the web function needs to know of where it runs; read once at the start, all that is missing
 * named at once.
 */
public record Settings(String table, String bucket) {

    public static Settings from(Map<String, String> environment) {
        var missing = new ArrayList<String>();
        var table = read(environment, "TABLE", missing);
        var bucket = read(environment, "BUCKET", missing);
        if (firstMember(environment).isEmpty()) {
            missing.add("FIRST_MEMBER (an address)");
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "these variables are missing: " + String.join(", ", missing));
        }
        return new Settings(table, bucket);
    }

    /** Who becomes a member of the secretariat while there is none; on one machine nobody. */
    static Optional<EmailAddress> firstMember(Map<String, String> environment) {
        return EmailAddress.parse(environment.getOrDefault("FIRST_MEMBER", ""));
    }

    private static String read(Map<String, String> environment, String name, List<String> missing) {
        var value = environment.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            missing.add(name);
        }
        return value;
    }
}
