package org.followup.acceptance.planted.core.forums;

public record Forum(String name) {}
