package org.followup.core.reminders;

import java.util.List;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;

/** What one office has not reported in one round. */
record Owed(Forum forum, Deadline deadline, List<CommitmentRow> rows) {

    Owed {
        rows = List.copyOf(rows);
    }

    Office office() {
        return deadline.office();
    }

    Round round() {
        return deadline.round();
    }

    /** Names it in the ledger: what a letter has listed, no second letter of the day repeats. */
    String name() {
        return name(forum.id().value(), office().id().value(), deadline.id().value());
    }

    static String name(String forum, String office, String round) {
        return forum + "/" + office + "/" + round;
    }
}
