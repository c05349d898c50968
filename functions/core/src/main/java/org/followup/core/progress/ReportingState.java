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
        return drafted ? DRAFT : ahead(round, zone, now);
    }

    /** Of an office as a whole: submitted when nothing is missing. */
    public static ReportingState of(RoundCount count, Round round, ZoneId zone, Instant now) {
        if (count.expected() == 0) {
            return NOT_EXPECTED;
        }
        if (count.missing() == 0) {
            return SUBMITTED;
        }
        return round.isLate(zone, now) ? OVERDUE : ahead(round, zone, now);
    }

    private static ReportingState ahead(Round round, ZoneId zone, Instant now) {
        var soon = round.dueOn().minusDays(DUE_SOON_DAYS).atStartOfDay(zone).toInstant();
        return now.isBefore(soon) ? NOT_YET_DUE : DUE;
    }
}
