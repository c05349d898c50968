package org.followup.web.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.followup.core.languages.Localized;
import org.followup.core.reports.MadeReport;

/** A report that is made aside, as it stands now. */
public record MadeReportView(MadeReport report, Localized forum, Instant now) {

    public static final ZoneId ZONE = ZoneId.of("UTC");

    /** Until when the file can be fetched; empty where there is none, or none any more. */
    public Optional<Instant> until() {
        return report.until(now);
    }

    public boolean isAwaited() {
        return report.isAwaited(now);
    }

    /** What its state is called; one that nobody works at any more is broken off. */
    public String word() {
        return "made-state." + standing();
    }

    /** The shape and colour of the state, borrowed from what reports look like. */
    public String mark() {
        return switch (standing()) {
            case ASKED_FOR -> "NOT_YET_DUE";
            case BEING_MADE -> "AWAITING_CONFIRMATION";
            case MADE -> "ACCEPTED";
            case BROKEN_OFF -> "OVERDUE";
        };
    }

    /** A thousand bytes are the least that is told. */
    public long kilobytes() {
        return Math.max(1, (report.bytes() + 500) / 1_000);
    }

    private MadeReport.State standing() {
        return switch (report.state()) {
            case ASKED_FOR, BEING_MADE ->
                    isAwaited() ? report.state() : MadeReport.State.BROKEN_OFF;
            case MADE, BROKEN_OFF -> report.state();
        };
    }
}
