package org.followup.core.progress;

import java.util.List;
import org.followup.core.forums.Forum;
import org.followup.core.history.Head;

/** One round of one office, read for a change of the office's history after {@code head}. */
record OfficeRound(Head head, Forum forum, Deadline deadline, List<CommitmentRow> rows) {

    Deadline with(Arrangements after) {
        return new Deadline(deadline.round(), deadline.office(), after);
    }
}
