package org.followup.acceptance.planted.core.offices;

public record Office(String name) {}
