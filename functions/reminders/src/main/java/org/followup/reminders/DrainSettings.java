package org.followup.reminders;

import java.util.Map;

/** What only the drain needs to know: the name under which its alarm looks for late letters. */
public record DrainSettings(String stack) {

    public static DrainSettings from(Map<String, String> environment) {
        return new DrainSettings(Settings.texts(environment, "STACK").getFirst());
    }
}
