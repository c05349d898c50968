package org.followup.acceptance.planted.core.commitments;

public record Commitment(String name) {}
