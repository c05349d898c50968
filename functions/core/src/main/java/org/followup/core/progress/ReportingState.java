package org.followup.core.progress;

import java.time.Instant;
import java.time.ZoneId;
import org.followup.core.forums.Round;

/** Where a report stands, computed. Silence is no failure of progress, and a draft is no report. */
public enum ReportingState {
    NOT_EXPECTED,
    NOT_YET_DUE,
    DUE,
    OVERDUE,
    DRAFT,
    SUBMITTED;

    /** Due from this many days before the due day on; earlier it is not yet due. */
    public static final int DUE_SOON_DAYS = 14;

    public static ReportingState of(
            Standing standing, Round round, ZoneId zone, Instant now, boolean drafted) {
        if (standing.row().in(round.id()).isPresent()) {
            return SUBMITTED;
        }
        if (!standing.isExpectedIn(round)) {
            return NOT_EXPECTED;
        }
        if (round.isLate(zone, now)) {
            return OVERDUE;
        }
        if (drafted) {
            return DRAFT;
        }
        var soon = round.dueOn().minusDays(DUE_SOON_DAYS).atStartOfDay(zone).toInstant();
        return now.isBefore(soon) ? NOT_YET_DUE : DUE;
    }
}
