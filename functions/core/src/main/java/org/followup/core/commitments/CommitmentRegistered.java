package org.followup.core.commitments;

import org.followup.core.history.Change;
import org.followup.core.history.What;

/** The change that registers a commitment. */
public record CommitmentRegistered(Commitment commitment) {

    public static final String KIND = "commitment-registered";

    public What what() {
        return new What(KIND, CommitmentFacts.SHAPE, CommitmentFacts.of(commitment));
    }

    public static CommitmentRegistered from(Change change) {
        return new CommitmentRegistered(CommitmentFacts.from(change.what()));
    }
}
