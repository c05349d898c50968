package org.followup.core.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.Commitments;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Round;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.offices.Office;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Deadline;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Reported;
import org.followup.core.progress.ReportingState;
import org.followup.core.progress.Standing;
import org.followup.core.progress.Trajectory;
import org.followup.core.progress.Update;
import org.followup.core.progress.UpdateContent;
import org.followup.core.progress.Versions;

/**
 * Reads the entries of one office. Updates and reviews that came after the head are not there yet,
 * so the same head gives the same entries, whatever is written meanwhile.
 */
final class EntryReader {

    private final Journal journal;
    private final Commitments commitments;
    private final Progress progress;
    private final Forum forum;
    private final Office office;
    private final Head head;
    private final Instant now;
    private final Arrangements arranged;

    EntryReader(
            Journal journal,
            Commitments commitments,
            Progress progress,
            Forum forum,
            Office office,
            Head head,
            Instant now) {
        this.journal = journal;
        this.commitments = commitments;
        this.progress = progress;
        this.forum = forum;
        this.office = office;
        this.head = head;
        this.now = now;
        this.arranged = progress.arrangements(forum.id(), office.id()).asOf(head.sequence());
    }

    StatusReport.Entry entry(CommitmentRow listed, ReportQuery query) {
        var commitment = commitments.find(listed.reference()).orElseThrow();
        var updates =
                Versions.asOf(journal, progress.updates(commitment.reference()), head.sequence());
        var standing = standing(listed, commitment, updates);
        var lines = new Lines(listed, commitment, updates, query);
        return new StatusReport.Entry(
                office,
                head,
                commitment,
                standing.row().lineage(),
                standing.latest().map(Reported::status),
                trajectories(commitment, lines.latest),
                standing.status(),
                lines.read());
    }

    /** On the day of the report, by the value of each round's version that counts. */
    private Map<IndicatorId, Trajectory> trajectories(Commitment commitment, List<Update> latest) {
        var values = latest.stream().flatMap(update -> update.values().stream()).toList();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var found = new TreeMap<IndicatorId, Trajectory>();
        for (var indicator : commitment.indicators()) {
            found.put(indicator.id(), Trajectory.of(indicator, values, today, Optional.empty()));
        }
        return found;
    }

    private Standing standing(CommitmentRow listed, Commitment commitment, List<Update> updates) {
        var row = CommitmentRow.of(commitment).with(listed.lineage().asOf(head.sequence()));
        for (var update :
                updates.stream().sorted(Comparator.comparingInt(Update::version)).toList()) {
            row = row.after(update);
        }
        return new Standing(row, forum.rounds(), arranged);
    }

    /** The lines of one commitment; the texts are read at once, as each is compared to the next. */
    private final class Lines {

        private final Standing standing;
        private final List<Update> updates;
        private final ReportQuery query;
        private final List<Update> latest;
        private final List<UpdateContent> contents;
        private final AssessmentReader assessments;

        Lines(
                CommitmentRow listed,
                Commitment commitment,
                List<Update> updates,
                ReportQuery query) {
            this.standing = standing(listed, commitment, updates);
            this.updates = updates;
            this.query = query;
            this.latest =
                    forum.rounds().stream()
                            .flatMap(round -> Versions.latest(updates, round.id()).stream())
                            .toList();
            this.contents = progress.contents(latest);
            this.assessments =
                    new AssessmentReader(
                            journal,
                            Assessment.asOf(
                                    updates.isEmpty()
                                            ? List.of()
                                            : progress.assessments(commitment.reference()),
                                    head.sequence()));
        }

        List<StatusReport.Line> read() {
            var lines = new ArrayList<StatusReport.Line>();
            var before = -1;
            for (var round : forum.rounds()) {
                var here = place(round, before);
                var received = here > before ? Optional.of(received(here)) : none();
                if (query.wants(round) && hasLine(round, received.isPresent())) {
                    lines.add(new StatusReport.Line(round, state(round), status(before), received));
                }
                before = here;
            }
            return List.copyOf(lines);
        }

        /** Where the round's update stands in the list, or the one before where there is none. */
        private int place(Round round, int before) {
            var next = before + 1;
            return next < latest.size() && latest.get(next).round().equals(round.id())
                    ? next
                    : before;
        }

        private boolean hasLine(Round round, boolean received) {
            return received
                    || (standing.isMissingIn(round) && !now.isBefore(round.opensAt(office.zone())));
        }

        private ReportingState state(Round round) {
            return ReportingState.of(standing, new Deadline(round, office, arranged), now, false);
        }

        private Optional<ImplementationStatus> status(int place) {
            return place < 0 ? Optional.empty() : Optional.of(latest.get(place).status());
        }

        private StatusReport.Received received(int place) {
            var update = latest.get(place);
            var content = contents.get(place);
            var late =
                    updates.stream()
                            .filter(other -> other.round().equals(update.round()))
                            .min(Comparator.comparingInt(Update::version))
                            .map(Update::late)
                            .orElse(false);
            var repeats = place > 0 && content.repeats(contents.get(place - 1));
            return new StatusReport.Received(
                    update, content, late, repeats, assessments.of(update));
        }

        private static Optional<StatusReport.Received> none() {
            return Optional.empty();
        }
    }
}
