package org.followup.web.rounds;

import java.util.List;
import java.util.Optional;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.Declined;
import org.followup.core.progress.ReportingState;
import org.followup.web.edge.Done;

/** An office in a round; {@code arranges} and {@code asks} say who looks at it. */
public record OfficeRoundView(
        Rounds.Place place,
        Why why,
        Optional<Declined> declined,
        List<Report> reports,
        boolean open,
        boolean arranges,
        boolean asks,
        Optional<Done> done) {

    /** One commitment in the round. */
    public record Report(CommitmentRow row, ReportingState state) {}

    public Deadline deadline() {
        return why.deadline();
    }

    public String path() {
        return place.path(deadline().office().id());
    }
}
