package org.followup.local;

import java.util.Map;

/** The service cannot start as it was asked to; {@link #key} names the text that says why. */
public final class NotStarted extends Exception {

    private final String key;
    private final transient Map<String, String> arguments;

    NotStarted(String key, Map<String, String> arguments) {
        super(key + arguments);
        this.key = key;
        this.arguments = Map.copyOf(arguments);
    }

    NotStarted(String key, String name, String value) {
        this(key, Map.of(name, value));
    }

    public String key() {
        return key;
    }

    public Map<String, String> arguments() {
        return arguments;
    }
}
