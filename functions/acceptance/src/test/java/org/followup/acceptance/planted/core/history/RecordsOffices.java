package org.followup.acceptance.planted.core.history;

import org.followup.acceptance.planted.core.offices.Office;

public record RecordsOffices(Office it) {}
