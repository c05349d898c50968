package org.followup.acceptance.planted.core.progress;

public record Update(String name) {}
