package org.followup.core.reminders;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Plan;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Reported;

/**
 * The commitments of {@link SmallForum}, and what is reported on them: as little as there can be.
 */
final class Promises {

    private Promises() {}

    static Commitment commitment(OfficeId office, int number) {
        var reference = CommitmentReference.of(office, 2025, SmallForum.THEME, number);
        return new Commitment(
                reference,
                SmallForum.FORUM,
                office,
                SmallForum.THEME,
                List.of(1),
                SmallForum.name("Promise " + reference),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Plan.NONE);
    }

    static CommitmentRow reported(CommitmentRow row, RoundId round, Instant at) {
        var reports = new HashMap<>(row.reported());
        reports.put(
                round,
                new Reported(1, ImplementationStatus.LIMITED, at, false, false, Optional.empty()));
        return new CommitmentRow(
                row.reference(),
                row.forum(),
                row.office(),
                row.theme(),
                row.articles(),
                row.title(),
                row.dueOn(),
                Map.copyOf(reports),
                row.registeredAt());
    }
}
