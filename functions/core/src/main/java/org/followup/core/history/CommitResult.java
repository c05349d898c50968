package org.followup.core.history;

/** How a transaction ended. Nothing is stored unless it is {@link Committed}. */
public sealed interface CommitResult {

    record Committed() implements CommitResult {}

    /** Another change came first: read again, decide again. */
    record LostRace() implements CommitResult {}

    /** A view that had to be new exists already. */
    record Taken(View view) implements CommitResult {}
}
