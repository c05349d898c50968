package org.followup.core.history;

import java.util.Optional;

/** How a transaction ended. Nothing is stored unless it is {@link Committed}. */
public sealed interface CommitResult {

    record Committed() implements CommitResult {}

    /** Another change came first: read again, decide again. */
    record LostRace() implements CommitResult {}

    /** A view that had to be new exists already. */
    record Taken(View view) implements CommitResult {}

    /**
     * The answer once everything is stored; empty where the command has to read and decide again.
     */
    default <T> Optional<T> ifCommitted(T answer) {
        return this instanceof Committed ? Optional.of(answer) : Optional.empty();
    }
}
