package org.followup.core.reminders;

import java.util.List;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.offices.Office;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;

/**
 * What one office has not reported in one round; with {@code rework}, what it has to rework there
 * by the deadline's day.
 */
record Owed(Forum forum, Deadline deadline, List<CommitmentRow> rows, boolean rework) {

    Owed(Forum forum, Deadline deadline, List<CommitmentRow> rows) {
        this(forum, deadline, rows, false);
    }

    Owed {
        rows = List.copyOf(rows);
    }

    Owed with(List<CommitmentRow> others) {
        return new Owed(forum, deadline, others, rework);
    }

    Office office() {
        return deadline.office();
    }

    Round round() {
        return deadline.round();
    }

    /** Names it in the ledger: what a letter has listed, no second letter of the day repeats. */
    String name() {
        var name = name(forum.id().value(), office().id().value(), deadline.id().value());
        return rework ? name + "/rework/" + deadline.dueOn() : name;
    }

    Occasion occasion() {
        return rework ? Occasion.rework(forum.id(), deadline) : Occasion.of(forum.id(), deadline);
    }

    static String name(String forum, String office, String round) {
        return forum + "/" + office + "/" + round;
    }
}
