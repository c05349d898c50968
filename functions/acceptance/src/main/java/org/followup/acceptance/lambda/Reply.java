package org.followup.acceptance.lambda;

/** What a function answered to an event; {@code failed} where it threw, then the body says what. */
public record Reply(boolean failed, String body) {}
