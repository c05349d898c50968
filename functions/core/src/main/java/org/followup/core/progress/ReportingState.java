package org.followup.core.progress;

import java.time.Instant;

/**
 * Where a report stands, computed. Silence is no failure of progress, and a draft is no report.
 * What is handed over is not submitted yet, so it is overdue after the due day; whose turn it is
 * says {@link Standing#waitsFor}.
 */
public enum ReportingState {
    NOT_EXPECTED,
    NOT_YET_DUE,
    DUE,
    OVERDUE,
    DRAFT,
    AWAITING_CONFIRMATION,
    SUBMITTED,
    SENT_BACK,
    ACCEPTED,
    EXCUSED;

    /** Due from this many days before the due day on; earlier it is not yet due. */
    public static final int DUE_SOON_DAYS = 14;

    public static ReportingState of(
            Standing standing, Deadline deadline, Instant now, boolean drafted) {
        var round = deadline.round();
        var handedOver = standing.row().handedOverIn(round.id()).isPresent();
        var reported = standing.row().in(round.id());
        if (reported.isPresent()) {
            return received(reported.get(), handedOver);
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
        if (handedOver) {
            return AWAITING_CONFIRMATION;
        }
        return drafted ? DRAFT : ahead(deadline, now);
    }

    /** Reworked and handed over again, what was sent back waits for confirmation once more. */
    private static ReportingState received(Reported reported, boolean handedOver) {
        return switch (reported.stage()) {
            case SUBMITTED, WITHDRAWN -> SUBMITTED;
            case SENT_BACK -> handedOver ? AWAITING_CONFIRMATION : SENT_BACK;
            case ACCEPTED, PUBLISHED -> ACCEPTED;
        };
    }

    /** Whether nothing more is asked of the office. */
    public boolean isDone() {
        return this == SUBMITTED || this == ACCEPTED || this == EXCUSED;
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
