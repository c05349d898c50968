package org.followup.core.imports;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    static final int MOST_ROWS = 200_000;
    static final int MOST_ERRORS = 1_000;
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

    /** {@code done} hears of the rows that are through. */
    public Outcome run(
            Identity by, Mapping mapping, Table table, boolean dryRun, IntConsumer done) {
        try {
            return checkedThenStored(by, mapping, table, dryRun, done);
        } catch (Table.Unreadable e) {
            return new Outcome.Refused(List.of(e.error()), 1);
        }
    }

    private Outcome checkedThenStored(
            Identity by, Mapping mapping, Table table, boolean dryRun, IntConsumer done) {
        var check = new Check(mapping, table);
        check.run();
        if (check.total > 0) {
            return new Outcome.Refused(List.copyOf(check.errors), check.total);
        }
        return dryRun
                ? new Outcome.Checked(check.rows)
                : new Outcome.Imported(store(by, mapping, table, check.rounds, done));
    }

    private ImportCounts store(
            Identity by,
            Mapping mapping,
            Table table,
            SortedMap<String, Row> rounds,
            IntConsumer done) {
        var reader = new RowReader(mapping, table.header());
        var made = new int[1];
        var frame = register.frame(by, mapping, rounds.values());
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
        for (var round : rounds.keySet()) {
            counts =
                    counts.plus(
                            new OneRound(by, mapping, forum, round, counts.rows(), done)
                                    .store(reader, table));
        }
        return counts;
    }

    /** The first reading: every row understood, no key twice. */
    private static final class Check {

        private final RowReader reader;
        private final Table table;
        private final List<RowError> errors = new ArrayList<>();
        private final SortedMap<String, Row> rounds = new TreeMap<>();
        private final HashSet<String> keys = new HashSet<>();
        private int total;
        private int rows;

        Check(Mapping mapping, Table table) {
            this.reader = new RowReader(mapping, table.header());
            this.table = table;
        }

        void run() {
            reader.missingColumns()
                    .forEach(column -> add(new RowError(1, column, "column.missing", "")));
            if (total == 0) {
                table.read(this::row);
            }
        }

        private void row(int number, List<String> cells) {
            if (++rows > MOST_ROWS) {
                throw new Table.Unreadable(
                        new RowError(
                                number, "", "file.too-many-rows", Integer.toString(MOST_ROWS)));
            }
            var found = new ArrayList<RowError>();
            var row = reader.read(number, cells, found);
            found.forEach(this::add);
            row.ifPresent(
                    understood -> {
                        rounds.putIfAbsent(understood.round().value(), understood);
                        if (!keys.add(understood.round() + "\n" + understood.external())) {
                            add(
                                    new RowError(
                                            number,
                                            "",
                                            "row.duplicate",
                                            understood.round() + " " + understood.external()));
                        }
                    });
        }

        private void add(RowError error) {
            total++;
            if (errors.size() < MOST_ERRORS) {
                errors.add(error);
            }
        }
    }

    /** One reading of the file for one round, its updates gathered by office. */
    private final class OneRound {

        private final Identity by;
        private final Mapping mapping;
        private final Forum forum;
        private final String round;
        private final int before;
        private final IntConsumer done;
        private final Map<OfficeId, List<RecordUpdates.Entry>> waiting = new HashMap<>();
        private ImportCounts counts = ImportCounts.NONE;

        OneRound(
                Identity by,
                Mapping mapping,
                Forum forum,
                String round,
                int before,
                IntConsumer done) {
            this.by = by;
            this.mapping = mapping;
            this.forum = forum;
            this.round = round;
            this.before = before;
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
            done.accept(before + counts.rows());
        }
    }
}
