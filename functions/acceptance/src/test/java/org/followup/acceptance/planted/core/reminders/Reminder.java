package org.followup.acceptance.planted.core.reminders;

public record Reminder(String name) {}
