package org.followup.web.carryovers;

import java.util.List;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.offices.Office;
import org.followup.core.progress.CarryOverBoard;
import org.followup.core.progress.CommitmentRow;

/** How far a carry-over is, and what became of each commitment so far. */
public record ProgressView(CarryOverBoard board, CarryOverPlan plan, List<Became> groups) {

    static final String TEMPLATE = "carryovers/progress";

    /** The commitments of one office that have ended, and those that are still open. */
    public record Became(Office office, List<CommitmentRow> ended, List<CommitmentRow> open) {}

    public boolean isUnderWay() {
        return plan.stage() == CarryOverPlan.Stage.BEING_CARRIED_OUT;
    }
}
