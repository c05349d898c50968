package org.followup.acceptance.planted.core.reports;

public record Report(String name) {}
