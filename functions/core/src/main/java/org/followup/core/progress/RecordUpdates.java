package org.followup.core.progress;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Identity;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.Forum;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Head;
import org.followup.core.history.Journal;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;
import org.followup.core.offices.Office;

/**
 * Records many updates of one office at once, as imports do: whatever the round's days, without
 * letters, several changes in one transaction. What is there already, word for word, changes
 * nothing.
 */
public final class RecordUpdates {

    /** Items of a transaction that an entry may take: change, update, row, and its texts. */
    private static final int BESIDES_TEXTS = 3;

    private static final int MOST_CHARACTERS = 800_000;

    private final Journal journal;
    private final Progress progress;
    private final Clock clock;
    private final SecureRandom random;

    public RecordUpdates(Journal journal, Progress progress, Clock clock, SecureRandom random) {
        this.journal = journal;
        this.progress = progress;
        this.clock = clock;
        this.random = random;
    }

    /** One update to be recorded. */
    public record Entry(CommitmentReference commitment, RoundId round, UpdateContent content) {}

    public record Counts(int created, int corrected, int unchanged) {

        Counts plus(Counts other) {
            return new Counts(
                    created + other.created,
                    corrected + other.corrected,
                    unchanged + other.unchanged);
        }
    }

    /** {@code entries} are of one office, and a commitment stands in them at most once. */
    public Counts record(Identity by, Forum forum, Office office, List<Entry> entries) {
        var counts = new Counts(0, 0, 0);
        var batch = new ArrayList<Entry>();
        var items = 0;
        var characters = 0;
        for (var entry : entries) {
            var size = BESIDES_TEXTS + entry.content().texts().size();
            var length = entry.content().texts().values().stream().mapToInt(String::length).sum();
            if (items + size > Transaction.MOST - 2 || characters + length > MOST_CHARACTERS) {
                counts = counts.plus(commit(by, forum, office, List.copyOf(batch)));
                batch.clear();
                items = 0;
                characters = 0;
            }
            batch.add(entry);
            items += size;
            characters += length;
        }
        return counts.plus(commit(by, forum, office, List.copyOf(batch)));
    }

    private Counts commit(Identity by, Forum forum, Office office, List<Entry> batch) {
        return batch.isEmpty()
                ? new Counts(0, 0, 0)
                : Retry.untilWon(() -> attempt(by, forum, office, batch));
    }

    private Optional<Counts> attempt(Identity by, Forum forum, Office office, List<Entry> batch) {
        var writing = new Writing(by, forum, office, journal.head(office.id().history()));
        progress.rows(office.id(), forum.id())
                .forEach(row -> writing.rows.put(row.reference(), row));
        batch.forEach(writing::write);
        return writing.changed()
                ? journal.commit(writing.transaction()).ifCommitted(writing.counts)
                : Optional.of(writing.counts);
    }

    private final class Writing {

        private final Identity by;
        private final Forum forum;
        private final Office office;
        private final Map<CommitmentReference, CommitmentRow> rows = new HashMap<>();
        private final Arrangements arranged;
        private final List<CommitmentRow> changedRows = new ArrayList<>();
        private final List<Update> updates = new ArrayList<>();
        private final List<StoredText> texts = new ArrayList<>();
        private Transaction transaction = Transaction.without();
        private Head head;
        private Counts counts = new Counts(0, 0, 0);

        Writing(Identity by, Forum forum, Office office, Head head) {
            this.by = by;
            this.forum = forum;
            this.office = office;
            this.head = head;
            this.arranged = progress.arrangements(forum.id(), office.id());
        }

        void write(Entry entry) {
            var round = forum.round(entry.round()).orElseThrow();
            var deadline = new Deadline(round, office, arranged);
            var known = progress.updates(entry.commitment());
            var current = Versions.latest(known, entry.round());
            if (current.map(this::content).filter(entry.content()::equals).isPresent()) {
                counts = counts.plus(new Counts(0, 0, 1));
                return;
            }
            var earlier = Versions.before(known, forum, round).map(this::content);
            var command =
                    new SubmitUpdate.Command(
                            by,
                            "",
                            entry.commitment(),
                            entry.round(),
                            0,
                            entry.content(),
                            Source.IMPORT);
            var ready =
                    new Submission(head, clock.instant(), forum, deadline, false, random)
                            .submitted(
                                    command,
                                    Versions.newest(known, entry.round())
                                                    .map(Update::version)
                                                    .orElse(0)
                                            + 1,
                                    earlier,
                                    Optional.empty());
            head = ready.change().head();
            transaction = transaction.and(ready.change());
            updates.add(ready.update());
            texts.addAll(ready.texts());
            var row =
                    java.util.Objects.requireNonNull(rows.get(entry.commitment()))
                            .after(ready.update());
            rows.put(row.reference(), row);
            changedRows.add(row);
            counts = counts.plus(current.isPresent() ? new Counts(0, 1, 0) : new Counts(1, 0, 0));
        }

        boolean changed() {
            return !updates.isEmpty();
        }

        Transaction transaction() {
            return transaction
                    .add(updates)
                    .add(texts)
                    .put(changedRows)
                    .put(Scoring.of(forum, arranged, rows.values()));
        }

        /** As a file would have it, which nobody was asked about. */
        private UpdateContent content(Update update) {
            var content = progress.contents(List.of(update)).getFirst();
            return content.with(
                    content.values().stream().map(value -> value.right(Set.of())).toList());
        }
    }
}
