package org.followup.core.progress;

import java.time.Instant;

/** Where a report stands, computed. Silence is no failure of progress, and a draft is no report. */
public enum ReportingState {
    NOT_EXPECTED,
    NOT_YET_DUE,
    DUE,
    OVERDUE,
    DRAFT,
    SUBMITTED,
    EXCUSED;

    /** Due from this many days before the due day on; earlier it is not yet due. */
    public static final int DUE_SOON_DAYS = 14;

    public static ReportingState of(
            Standing standing, Deadline deadline, Instant now, boolean drafted) {
        var round = deadline.round();
        if (standing.row().in(round.id()).isPresent()) {
            return SUBMITTED;
        }
        if (standing.isExcusedIn(round)) {
            return EXCUSED;
        }
        if (!standing.isExpectedIn(round)) {
            return NOT_EXPECTED;
        }
        if (deadline.isLate(now)) {
            return OVERDUE;
        }
        return drafted ? DRAFT : ahead(deadline, now);
    }

    /** Of an office as a whole: submitted when nothing is missing. */
    public static ReportingState of(RoundCount count, Deadline deadline, Instant now) {
        if (count.expected() == 0) {
            return deadline.isExcused() ? EXCUSED : NOT_EXPECTED;
        }
        if (count.missing() == 0) {
            return SUBMITTED;
        }
        return deadline.isLate(now) ? OVERDUE : ahead(deadline, now);
    }

    private static ReportingState ahead(Deadline deadline, Instant now) {
        var soon =
                deadline.dueOn().minusDays(DUE_SOON_DAYS).atStartOfDay(deadline.zone()).toInstant();
        return now.isBefore(soon) ? NOT_YET_DUE : DUE;
    }
}
