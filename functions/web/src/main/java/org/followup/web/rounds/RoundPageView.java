package org.followup.web.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.RoundCount;
import org.followup.web.edge.Done;

/** A round with its offices; of {@code cards} so many are {@code made} of the rounds of today. */
public record RoundPageView(
        Rounds.Place place,
        List<Row> rows,
        int made,
        int cards,
        LocalDate today,
        Optional<Done> done) {

    /** One office: what it owes, until when, and why. */
    public record Row(Why why, ReportingState state, RoundCount count) {

        public Deadline deadline() {
            return why.deadline();
        }
    }
}
