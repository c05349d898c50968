package org.followup.core.imports;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.followup.core.access.Identity;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Journal;
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

    private final Offices offices;
    private final Forums forums;
    private final Commitments commitments;
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
        this.commitments = commitments;
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
            return switch (mapping) {
                case TrackerMapping tracker -> updates(by, tracker, table, dryRun, listener);
                case ReportMapping report -> report(by, report, table, dryRun, listener);
            };
        } catch (Table.Unreadable e) {
            return new Outcome.Refused(List.of(e.error()), 1);
        }
    }

    private Outcome updates(
            Identity by, TrackerMapping mapping, Table table, boolean dryRun, Listener listener) {
        var check = new FileCheck(mapping, table, forums.find(mapping.forum().id()));
        check.run();
        if (check.errors().total() > 0) {
            return check.errors().refused();
        }
        listener.through(check.rows(), 0);
        return dryRun
                ? new Outcome.Checked(check.rows())
                : new Outcome.Imported(store(by, mapping, table, check, listener));
    }

    private Outcome report(
            Identity by, ReportMapping mapping, Table table, boolean dryRun, Listener listener) {
        var forum = mapping.into().flatMap(forums::find).orElseThrow();
        var reader = new ReportRows(forum, commitments, table.header());
        var check = new ReportCheck(reader, table);
        check.run();
        if (check.errors().total() > 0) {
            return check.errors().refused();
        }
        listener.through(check.rows(), 0);
        if (dryRun) {
            return new Outcome.Checked(check.rows());
        }
        var rounds = forum.rounds().stream().map(Round::id).filter(check.rounds()::contains);
        return new Outcome.Imported(
                new StoreRounds(by, forum, offices, record, table, listener, check.rows())
                        .store(rounds.toList(), reader::read, ImportCounts.NONE));
    }

    private ImportCounts store(
            Identity by, TrackerMapping mapping, Table table, FileCheck check, Listener listener) {
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
        var rounds = check.months().stream().map(month -> new RoundId(month.toString())).toList();
        return new StoreRounds(by, forum, offices, record, table, listener, check.rows())
                .store(
                        rounds,
                        (number, cells, errors) ->
                                reader.read(number, cells, errors).map(row -> ready(mapping, row)),
                        new ImportCounts(0, made[0], 0, 0, 0));
    }

    private ReadyUpdate ready(TrackerMapping mapping, Row row) {
        var reference = register.reference(mapping, row);
        return new ReadyUpdate(
                row.office(), new RecordUpdates.Entry(reference, row.round(), row.content()));
    }
}
