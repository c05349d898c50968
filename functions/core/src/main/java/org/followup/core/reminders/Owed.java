package org.followup.core.reminders;

import java.util.List;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentRow;

/** What one office has not reported in one round. */
record Owed(Forum forum, Round round, Office office, List<CommitmentRow> rows) {

    Owed {
        rows = List.copyOf(rows);
    }

    /** Names it in the ledger: what a letter has listed, no second letter of the day repeats. */
    String name() {
        return name(forum.id().value(), office.id().value(), round.id().value());
    }

    static String name(String forum, String office, String round) {
        return forum + "/" + office + "/" + round;
    }
}
