package org.followup.jobs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.imports.FileEncoding;
import org.followup.core.imports.ImportCounts;
import org.followup.core.imports.ImportErrors;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportJobs;
import org.followup.core.imports.ImportUpdates;
import org.followup.core.imports.Mapping;
import org.followup.core.imports.Mappings;
import org.followup.core.imports.RowError;
import org.followup.core.imports.Table;

/**
 * Runs an import once its file has arrived, and writes down how far it is. The same file may come
 * again: what is over stays as it is, what broke off goes on, and a run that another took over
 * stops.
 */
public final class RunImport {

    private static final int ROWS_BETWEEN_NOTES = 100;

    private final Journal journal;
    private final ImportJobs jobs;
    private final ImportUpdates updates;
    private final Clock clock;

    public RunImport(Journal journal, ImportJobs jobs, ImportUpdates updates, Clock clock) {
        this.journal = journal;
        this.jobs = jobs;
        this.updates = updates;
        this.clock = clock;
    }

    public sealed interface Outcome {

        /** It is over, now or since an earlier run. */
        record Ended(ImportJob job) implements Outcome {}

        /** Another run of the same import goes on with it. */
        record TakenOver() implements Outcome {}

        record UnknownImport() implements Outcome {}
    }

    /** Reads the file to its end; closing it is the caller's. */
    public Outcome run(ImportId id, InputStream file) {
        var job = jobs.find(id);
        if (job.isEmpty()) {
            return new Outcome.UnknownImport();
        }
        return job.get().state().isOver()
                ? new Outcome.Ended(job.get())
                : new Run(job.get()).run(file);
    }

    private final class Run {

        private ImportJob job;

        Run(ImportJob job) {
            this.job = job;
        }

        Outcome run(InputStream file) {
            try {
                write(job.running(clock.instant()), List.of());
                end(imported(file));
                return new Outcome.Ended(job);
            } catch (Superseded e) {
                return new Outcome.TakenOver();
            } catch (RuntimeException e) {
                breakOff();
                throw e;
            }
        }

        private ImportUpdates.Outcome imported(InputStream file) {
            try (var received = ReceivedFile.copy(file)) {
                var encoding = job.encoding().orElse(FileEncoding.UTF_8);
                var table = CsvTable.in(encoding, received::open);
                return updates.run(by(), mapping(), table, job.dryRun(), this::through);
            } catch (Table.Unreadable e) {
                return new ImportUpdates.Outcome.Refused(List.of(e.error()), 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Who asked was a member of the secretariat then. */
        private Identity by() {
            return new Identity(job.by(), "", Set.of(Grant.secretariat()), Optional.empty(), false);
        }

        private Mapping mapping() {
            return Mappings.named(job.mapping())
                    .orElseThrow(() -> new IllegalStateException("no mapping " + job.mapping()))
                    .into(job.forum());
        }

        private void through(int rows, int done) {
            if (job.rows() == 0 || done - job.done() >= ROWS_BETWEEN_NOTES) {
                write(job.through(rows, done), List.of());
            }
        }

        private void end(ImportUpdates.Outcome outcome) {
            var now = clock.instant();
            switch (outcome) {
                case ImportUpdates.Outcome.Checked(int rows) ->
                        write(job.done(new ImportCounts(rows, 0, 0, 0, 0), now), List.of());
                case ImportUpdates.Outcome.Imported(var counts) ->
                        write(job.done(counts, now), List.of());
                case ImportUpdates.Outcome.Refused(List<RowError> errors, int total) ->
                        write(job.refused(total, now), ImportErrors.of(job.importId(), errors));
            }
        }

        private void breakOff() {
            var broken = job.brokenOff(clock.instant());
            journal.commit(Transaction.without().put(broken));
        }

        private void write(ImportJob next, List<? extends View> beside) {
            var written = journal.commit(Transaction.without().put(next).put(beside));
            job = written.ifCommitted(next).orElseThrow(Superseded::new);
        }
    }

    /** Another run wrote the next revision. */
    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
