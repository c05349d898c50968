package org.followup.core.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.Lineage;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.history.Head;
import org.followup.core.offices.Office;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.CommitmentStatus;
import org.followup.core.progress.Evidence;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Trajectory;
import org.followup.core.progress.Update;
import org.followup.core.progress.UpdateContent;

/**
 * What is known of a forum's commitments, commitment by commitment and round by round, with what
 * was not received. {@code heads} say which changes it was made from: the forum's first, then those
 * of its offices. The {@code summary} stands in the first part. {@code next} is the last commitment
 * of this part, where others follow.
 */
public record StatusReport(
        Forum forum,
        Instant at,
        List<Head> heads,
        List<OfTheme> summary,
        List<Entry> entries,
        Optional<CommitmentReference> next) {

    /**
     * One commitment; {@code latest} is what its office declared last, {@code status} says also
     * what became of it, {@code trajectories} where each of its indicators is going.
     */
    public record Entry(
            Office office,
            Head head,
            Commitment commitment,
            Lineage lineage,
            Optional<ImplementationStatus> latest,
            Map<IndicatorId, Trajectory> trajectories,
            Optional<CommitmentStatus> status,
            List<Line> lines) {}

    /**
     * One round of a commitment: what came, or that nothing did. {@code earlier} is the status of
     * the update before. A round that had not opened, and one in which nothing came and nothing was
     * expected, has no line.
     */
    public record Line(
            Round round,
            ReportingState state,
            Optional<ImplementationStatus> earlier,
            Optional<Received> received) {}

    /**
     * The latest version. {@code late} is judged by the first version; {@code repeats} says that
     * what was done stands word for word in the update before.
     */
    public record Received(
            Update update,
            UpdateContent content,
            boolean late,
            boolean repeats,
            Optional<Assessed> assessed) {

        public Evidence evidence() {
            return Evidence.of(content, assessed.map(Assessed::assessment));
        }
    }

    /** What the secretariat thinks of it; a text that had to go is absent. */
    public record Assessed(Assessment assessment, Optional<String> why, Optional<String> reply) {}

    public int received() {
        return (int) lines().filter(line -> line.received().isPresent()).count();
    }

    public java.util.stream.Stream<Line> lines() {
        return entries.stream().flatMap(entry -> entry.lines().stream());
    }
}
