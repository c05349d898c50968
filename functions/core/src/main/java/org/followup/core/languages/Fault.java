package org.followup.core.languages;

import java.util.Map;

/**
 * Something typed that has to be mended: the field, the key of the message, and what the message
 * names.
 */
public record Fault(String field, String key, Map<String, Object> arguments) {

    public Fault {
        arguments = Map.copyOf(arguments);
    }

    public static Fault at(String field, String key) {
        return new Fault(field, key, Map.of());
    }
}
