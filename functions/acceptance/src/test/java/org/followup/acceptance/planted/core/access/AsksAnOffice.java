package org.followup.acceptance.planted.core.access;

import org.followup.acceptance.planted.core.offices.Office;

public record AsksAnOffice(Office it) {}
