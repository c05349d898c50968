package org.followup.acceptance.planted.jobs;

import org.followup.acceptance.planted.reminders.ShowsAPage;

public record SendsALetter(ShowsAPage it) {}
