package org.followup.web.carryovers;

import java.util.List;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.forums.Forum;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentRow;

/**
 * How far a carry-over is; afterwards what became of each commitment, a page at a time, and how
 * many are {@code left} open.
 */
public record ProgressView(Forum into, CarryOverPlan plan, int left, Part<Became> part) {

    static final String TEMPLATE = "carryovers/progress";

    /** A commitment that has ended, or is still open. */
    public record Became(Office office, CommitmentRow row) {}

    /** The commitments of one office that this page shows. */
    public record OfOffice(Office office, List<CommitmentRow> rows) {}

    public List<OfOffice> groups() {
        return part.lines().stream().map(Became::office).distinct().map(this::group).toList();
    }

    private OfOffice group(Office office) {
        var own = part.lines().stream().filter(became -> became.office().equals(office));
        return new OfOffice(office, own.map(Became::row).toList());
    }

    public boolean isUnderWay() {
        return plan.isUnderWay();
    }
}
