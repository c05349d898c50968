package org.followup.core.stores;

import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.commitments.ExternalEntry;
import org.followup.core.commitments.ExternalReference;

record InMemoryCommitments(InMemoryStore store) implements Commitments {

    @Override
    public Optional<Commitment> find(CommitmentReference reference) {
        return store.find(Commitment.class, reference);
    }

    @Override
    public Optional<CommitmentReference> find(ExternalReference external) {
        return store.find(ExternalEntry.class, external).map(ExternalEntry::reference);
    }
}
