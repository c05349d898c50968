package org.followup.core.commitments;

import java.util.Optional;

/**
 * Commitments by their own names and by those of other trackers; lists are in {@code progress},
 * with what was reported.
 */
public interface Commitments {

    Optional<Commitment> find(CommitmentReference reference);

    Optional<CommitmentReference> find(ExternalReference external);
}
