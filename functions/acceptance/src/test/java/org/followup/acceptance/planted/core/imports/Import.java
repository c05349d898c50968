package org.followup.acceptance.planted.core.imports;

public record Import(String name) {}
