package org.followup.web.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.letters.LetterState;
import org.followup.core.offices.Office;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.RoundCount;
import org.followup.core.tasks.Call;

/**
 * Who has reported in a round, who is late, who is silent. Without a round there is only the forum.
 */
public record ReadinessView(
        Optional<Forum> forum, List<Forum> others, Optional<Round> round, List<Row> rows) {

    /** Over all offices. */
    public RoundCount total() {
        return rows.stream().map(Row::count).reduce(RoundCount.NONE, RoundCount::plus);
    }

    public long late() {
        return rows.stream().filter(row -> row.state() == ReportingState.OVERDUE).count();
    }

    public long silent() {
        return rows.stream().filter(Row::silent).count();
    }

    /**
     * One office: the chosen round in full, and every round in short. {@code days} are those to the
     * due day; {@code next} is when the next reminder comes.
     */
    public record Row(
            Office office,
            ReportingState state,
            RoundCount count,
            Deadline deadline,
            long days,
            List<LastLetter> last,
            Optional<Call> lastCall,
            Optional<Instant> next,
            List<Cell> rounds) {

        public Instant dueAt() {
            return deadline.dueAt();
        }

        /** Nothing has come although something is expected. */
        public boolean silent() {
            return count.expected() > 0 && count.received() == 0;
        }
    }

    /** A round of an office in the overview. */
    public record Cell(Deadline deadline, ReportingState state, RoundCount count) {}

    /** What became of the latest reminder, for each who was to get it. */
    public record LastLetter(String name, String path, LetterState state, Instant at) {}
}
