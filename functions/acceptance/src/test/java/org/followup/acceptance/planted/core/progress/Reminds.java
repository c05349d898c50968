package org.followup.acceptance.planted.core.progress;

import org.followup.acceptance.planted.core.reminders.Reminder;

public record Reminds(Reminder it) {}
