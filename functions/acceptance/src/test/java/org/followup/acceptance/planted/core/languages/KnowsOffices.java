package org.followup.acceptance.planted.core.languages;

import org.followup.acceptance.planted.core.offices.Office;

public record KnowsOffices(Office it) {}
