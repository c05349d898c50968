package org.followup.acceptance.planted.core.imports;

import org.followup.acceptance.planted.core.reports.Report;

public record Reports(Report it) {}
