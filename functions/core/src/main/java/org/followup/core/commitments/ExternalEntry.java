package org.followup.core.commitments;

import org.followup.core.history.View;

/** Finds our commitment by the other tracker's name, so that an import twice is an import once. */
public record ExternalEntry(ExternalReference external, CommitmentReference reference)
        implements View {

    @Override
    public ExternalReference id() {
        return external;
    }
}
