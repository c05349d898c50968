package org.followup.core.imports;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forum;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.offices.Office;
import org.followup.core.offices.OfficeId;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.progress.RecordUpdates;

/**
 * Imports a file of updates. The whole file is checked first: if any row is refused, nothing is
 * stored. Then the rounds are read one by one, in their order, so that memory stays the same
 * however long the file is; an import that broke off is simply started again, and a second import
 * of the same file changes nothing.
 */
public final class ImportUpdates {

    private static final int BUFFERED = 12;

    private final Offices offices;
    private final Forums forums;
    private final RecordUpdates record;
    private final Register register;

    public ImportUpdates(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock,
            SecureRandom random) {
        this.offices = offices;
        this.forums = forums;
        this.record = new RecordUpdates(journal, progress, clock, random);
        this.register = new Register(journal, offices, forums, commitments, progress, clock);
    }

    public sealed interface Outcome {

        /** Every row can be imported; nothing was stored. */
        record Checked(int rows) implements Outcome {}

        /** Nothing was stored. {@code total} counts also those errors that are not listed. */
        record Refused(List<RowError> errors, int total) implements Outcome {}

        record Imported(ImportCounts counts) implements Outcome {}
    }

    /** Hears how many rows of the file are through. */
    @FunctionalInterface
    public interface Listener {
        void through(int rows, int done);
    }

    public Outcome run(
            Identity by, Mapping mapping, Table table, boolean dryRun, Listener listener) {
        try {
            return checkedThenStored(by, mapping, table, dryRun, listener);
        } catch (Table.Unreadable e) {
            return new Outcome.Refused(List.of(e.error()), 1);
        }
    }

    private Outcome checkedThenStored(
            Identity by, Mapping mapping, Table table, boolean dryRun, Listener listener) {
        var check = new FileCheck(mapping, table, forums.find(mapping.forum().id()));
        check.run();
        if (check.total() > 0) {
            return new Outcome.Refused(check.errors(), check.total());
        }
        listener.through(check.rows(), 0);
        return dryRun
                ? new Outcome.Checked(check.rows())
                : new Outcome.Imported(store(by, mapping, table, check, listener));
    }

    private ImportCounts store(
            Identity by, Mapping mapping, Table table, FileCheck check, Listener listener) {
        var reader = new RowReader(mapping, table.header());
        var made = new int[1];
        var frame = register.frame(by, mapping, check.months());
        table.read(
                (number, cells) ->
                        reader.read(number, cells, new ArrayList<>())
                                .ifPresent(
                                        row ->
                                                made[0] +=
                                                        register.commitment(by, mapping, frame, row)
                                                                ? 1
                                                                : 0));
        var forum = forums.find(frame.id()).orElseThrow();
        var counts = new ImportCounts(0, made[0], 0, 0, 0);
        for (var round : check.months()) {
            var before = counts.rows();
            var one =
                    new OneRound(
                            by,
                            mapping,
                            forum,
                            round.toString(),
                            done -> listener.through(check.rows(), before + done));
            counts = counts.plus(one.store(reader, table));
        }
        return counts;
    }

    /** One reading of the file for one round, its updates gathered by office. */
    private final class OneRound {

        private final Identity by;
        private final Mapping mapping;
        private final Forum forum;
        private final String round;
        private final IntConsumer done;
        private final Map<OfficeId, List<RecordUpdates.Entry>> waiting = new HashMap<>();
        private ImportCounts counts = ImportCounts.NONE;

        OneRound(Identity by, Mapping mapping, Forum forum, String round, IntConsumer done) {
            this.by = by;
            this.mapping = mapping;
            this.forum = forum;
            this.round = round;
            this.done = done;
        }

        ImportCounts store(RowReader reader, Table table) {
            table.read(
                    (number, cells) ->
                            reader.read(number, cells, new ArrayList<>())
                                    .filter(row -> row.round().value().equals(round))
                                    .ifPresent(this::add));
            List.copyOf(waiting.keySet()).forEach(this::flush);
            return counts;
        }

        private void add(Row row) {
            var list = waiting.computeIfAbsent(row.office(), office -> new ArrayList<>());
            list.add(
                    new RecordUpdates.Entry(
                            register.reference(mapping, row), row.round(), row.content()));
            if (list.size() >= BUFFERED) {
                flush(row.office());
            }
        }

        private void flush(OfficeId id) {
            var entries = Optional.ofNullable(waiting.remove(id)).orElse(List.of());
            Office office = offices.find(id).orElseThrow();
            var stored = record.record(by, forum, office, entries);
            counts =
                    counts.plus(
                            new ImportCounts(
                                    entries.size(),
                                    0,
                                    stored.created(),
                                    stored.corrected(),
                                    stored.unchanged()));
            done.accept(counts.rows());
        }
    }
}
