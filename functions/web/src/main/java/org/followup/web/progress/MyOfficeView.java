package org.followup.web.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.languages.Localized;
import org.followup.core.offices.Office;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReportingState;

/** The tasks of each office that somebody belongs to. */
public record MyOfficeView(List<OfficeTasks> offices) {

    public record OfficeTasks(
            Office office,
            boolean mayReport,
            boolean maySettleConfirmation,
            List<Task> open,
            List<Task> done,
            List<ForumId> merges) {}

    /**
     * One report: {@code days} to the due day by the office's calendar, negative once it is past.
     */
    public record Task(
            ForumId forum,
            CommitmentReference reference,
            Localized title,
            Deadline deadline,
            long days,
            ReportingState state,
            boolean drafted,
            boolean writable,
            Optional<ImplementationStatus> latest) {

        public Instant dueAt() {
            return deadline.dueAt();
        }

        /** Where the deadline and what was arranged about it is told. */
        public String deadlinePath(Office office) {
            return "forums/" + forum + "/rounds/" + deadline.id() + "/offices/" + office.id();
        }

        public String path() {
            return "commitments/" + reference + "/rounds/" + deadline.id() + "/update";
        }
    }
}
