package org.followup.core.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Revised;

/**
 * What somebody has typed so far, exactly as typed: one per commitment and round, shared by the
 * office. Not part of any history, and never counted as a report.
 */
public record Draft(
        CommitmentReference commitment,
        RoundId round,
        Map<String, String> fields,
        PersonId by,
        Instant savedAt,
        int revision)
        implements Revised {

    public Draft {
        fields = Map.copyOf(fields);
    }

    @Override
    public Object id() {
        return List.of(commitment, round);
    }
}
