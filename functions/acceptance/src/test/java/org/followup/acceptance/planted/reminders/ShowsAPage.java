package org.followup.acceptance.planted.reminders;

import org.followup.acceptance.planted.web.CallsAJob;

public record ShowsAPage(CallsAJob it) {}
