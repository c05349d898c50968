package org.followup.acceptance.planted.core.reminders;

import org.followup.acceptance.planted.core.reports.Report;

public record MakesAReport(Report it) {}
