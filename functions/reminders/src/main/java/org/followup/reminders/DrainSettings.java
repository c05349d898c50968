package org.followup.reminders;

import java.util.Map;

/** The drain needs one name more: the one under which its alarms look for late letters. */
public record DrainSettings(Settings settings, String stack) {

    public static DrainSettings from(Map<String, String> environment) {
        var reading = new Settings.Reading(environment);
        var stack = reading.text("STACK");
        return new DrainSettings(Settings.from(reading), String.valueOf(stack));
    }
}
