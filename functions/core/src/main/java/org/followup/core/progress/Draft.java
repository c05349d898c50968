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
 * office. Not part of any history, and never counted as a report. {@code savedIn} has the revision
 * in which each field got its text; a draft of a former version has none, and then it is the last.
 */
public record Draft(
        CommitmentReference commitment,
        RoundId round,
        Map<String, String> fields,
        PersonId by,
        Instant savedAt,
        int revision,
        Map<String, Integer> savedIn)
        implements Revised {

    public Draft {
        fields = Map.copyOf(fields);
        savedIn = Map.copyOf(savedIn);
    }

    /** Every field saved in this revision. */
    public Draft(
            CommitmentReference commitment,
            RoundId round,
            Map<String, String> fields,
            PersonId by,
            Instant savedAt,
            int revision) {
        this(commitment, round, fields, by, savedAt, revision, Map.of());
    }

    /** The revision in which a field got its text. */
    public int revisionOf(String field) {
        return savedIn.getOrDefault(field, revision);
    }

    @Override
    public Object id() {
        return List.of(commitment, round);
    }
}
