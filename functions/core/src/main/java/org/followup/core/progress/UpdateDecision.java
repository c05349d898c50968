package org.followup.core.progress;

/** What follows from a command: the next state, or why there is none. */
public sealed interface UpdateDecision {

    record Next(UpdateState state) implements UpdateDecision {}

    record Refused(UpdateRefusal why) implements UpdateDecision {}
}
