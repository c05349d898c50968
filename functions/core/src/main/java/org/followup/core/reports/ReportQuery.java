package org.followup.core.reports;

import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.OfficeId;

/**
 * Which part of a report is wanted: of one office, theme or round, what comes after a commitment,
 * and at most so many commitments and so much {@link Weight}.
 */
public record ReportQuery(
        Optional<OfficeId> office,
        Optional<ThemeCode> theme,
        Optional<RoundId> round,
        Optional<CommitmentReference> after,
        int commitments,
        int weight) {

    /** Everything, where it is not too much. */
    public static ReportQuery all(int commitments, int weight) {
        return new ReportQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                commitments,
                weight);
    }

    /** The same, of what comes after that commitment. */
    public ReportQuery goingOnAfter(CommitmentReference last) {
        return new ReportQuery(office, theme, round, Optional.of(last), commitments, weight);
    }

    boolean wants(Round candidate) {
        return round.isEmpty() || round.get().equals(candidate.id());
    }

    boolean wants(OfficeId candidate) {
        return office.isEmpty() || office.get().equals(candidate);
    }

    boolean wants(ThemeCode candidate) {
        return theme.isEmpty() || theme.get().equals(candidate);
    }
}
