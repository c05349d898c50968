package org.followup.core.history;

import java.util.regex.Pattern;

/**
 * Names one history: of an office ({@code OFFICE#kz}), a forum ({@code FORUM#2025}) or the service
 * itself.
 */
public record HistoryId(String key) {

    private static final Pattern SHAPE =
            Pattern.compile("SERVICE|(OFFICE|FORUM)#[a-z0-9][a-z0-9-]{0,39}");

    public static final HistoryId SERVICE = new HistoryId("SERVICE");

    public HistoryId {
        if (!SHAPE.matcher(key).matches()) {
            throw new IllegalArgumentException("no history is called " + key);
        }
    }

    public static HistoryId office(String office) {
        return new HistoryId("OFFICE#" + office);
    }

    public static HistoryId forum(String forum) {
        return new HistoryId("FORUM#" + forum);
    }
}
