package org.followup.dynamodb;

import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.commitments.ExternalEntry;
import org.followup.core.commitments.ExternalReference;

final class DynamoDbCommitments implements Commitments {

    private final Table table;

    DynamoDbCommitments(Table table) {
        this.table = table;
    }

    @Override
    public Optional<Commitment> find(CommitmentReference reference) {
        return table.find(Commitment.class, CommitmentKeys.commitment(reference));
    }

    @Override
    public Optional<CommitmentReference> find(ExternalReference external) {
        return table.find(ExternalEntry.class, CommitmentKeys.external(external))
                .map(ExternalEntry::reference);
    }
}
