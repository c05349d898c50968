package org.followup.core.reports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Progress;
import org.followup.core.progress.Score;

/**
 * Makes a status report of what the asking person may read, office by office and commitment by
 * commitment, and stops when a part is full.
 */
public final class MakeStatusReport {

    private final Journal journal;
    private final Offices offices;
    private final Forums forums;
    private final Commitments commitments;
    private final Progress progress;
    private final Clock clock;

    public MakeStatusReport(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock) {
        this.journal = journal;
        this.offices = offices;
        this.forums = forums;
        this.commitments = commitments;
        this.progress = progress;
        this.clock = clock;
    }

    public sealed interface Outcome {

        record Made(StatusReport report) implements Outcome {}

        record NoSuchForum() implements Outcome {}

        /** The part is wanted after a commitment that the forum does not have. */
        record NoSuchPlace() implements Outcome {}
    }

    public Outcome make(Identity by, ForumId id, ReportQuery query) {
        var forum = forums.find(id);
        if (forum.isEmpty()) {
            return new Outcome.NoSuchForum();
        }
        var after = query.after().flatMap(commitments::find).filter(c -> c.forum().equals(id));
        if (query.after().isPresent() && after.isEmpty()) {
            return new Outcome.NoSuchPlace();
        }
        return new Outcome.Made(new Making(by, forum.get(), query, after).make());
    }

    private final class Making {

        private final Identity by;
        private final Forum forum;
        private final ReportQuery query;
        private final Optional<Commitment> after;
        private final Instant now = clock.instant();
        private final List<Head> heads = new ArrayList<>();
        private final List<StatusReport.Entry> entries = new ArrayList<>();
        private Optional<CommitmentReference> next = Optional.empty();
        private final Map<OfficeId, Office> known =
                offices.all().stream()
                        .collect(Collectors.toUnmodifiableMap(Office::id, Function.identity()));
        private int weight;

        Making(Identity by, Forum forum, ReportQuery query, Optional<Commitment> after) {
            this.by = by;
            this.forum = forum;
            this.query = query;
            this.after = after;
        }

        StatusReport make() {
            heads.add(journal.head(HistoryId.forum(forum.id().value())));
            var wanted =
                    progress.scores(forum.id()).stream()
                            .filter(score -> by.mayRead(score.office()))
                            .filter(score -> query.wants(score.office()))
                            .sorted(Comparator.comparing(Score::office))
                            .toList();
            for (var score : wanted) {
                if (next.isEmpty() && !isBefore(score)) {
                    read(Objects.requireNonNull(known.get(score.office())));
                }
            }
            return new StatusReport(forum, now, heads, summary(wanted), List.copyOf(entries), next);
        }

        /** It stands in the first part. */
        private List<OfTheme> summary(List<Score> wanted) {
            return after.isPresent() ? List.of() : OfTheme.of(forum, wanted, known);
        }

        private boolean isBefore(Score score) {
            return after.map(place -> score.office().compareTo(place.office()) < 0).orElse(false);
        }

        private void read(Office office) {
            var head = journal.head(office.id().history());
            var reader = new EntryReader(journal, commitments, progress, forum, office, head, now);
            heads.add(head);
            for (var row : progress.rows(office.id(), forum.id())) {
                if (isWanted(row)) {
                    if (isFull()) {
                        next = Optional.of(entries.getLast().commitment().reference());
                        return;
                    }
                    var entry = reader.entry(row, query);
                    entries.add(entry);
                    weight += Weight.of(entry);
                }
            }
        }

        private boolean isWanted(CommitmentRow row) {
            var passed =
                    after.filter(place -> place.office().equals(row.office()))
                            .map(place -> row.reference().compareTo(place.reference()) <= 0)
                            .orElse(false);
            return !passed && query.wants(row.theme());
        }

        private boolean isFull() {
            return !entries.isEmpty()
                    && (entries.size() >= query.commitments() || weight >= query.weight());
        }
    }
}
