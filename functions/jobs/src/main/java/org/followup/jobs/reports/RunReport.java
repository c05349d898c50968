package org.followup.jobs.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.followup.core.access.Identity;
import org.followup.core.access.People;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.history.Journal;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import org.followup.core.reports.MadeReports;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.reports.ReportFiles;
import org.followup.core.reports.ReportQuery;
import org.followup.core.reports.StatusReport;

/**
 * Makes a report that somebody asked for, of what that person may read now, and writes the letter
 * that says so with the end of it. The same call may come again: what is made stays, what broke off
 * is made anew, and a run that another took over stops.
 */
public final class RunReport {

    /** So much is in memory at once. */
    private static final ReportQuery ALL = ReportQuery.all(200, 5_000_000);

    private final Journal journal;
    private final MadeReports reports;
    private final People people;
    private final MakeStatusReport makeStatusReport;
    private final ReportFiles files;
    private final Clock clock;
    private final ReportQuery atOnce;

    public RunReport(
            Journal journal,
            MadeReports reports,
            People people,
            MakeStatusReport makeStatusReport,
            ReportFiles files,
            Clock clock) {
        this(journal, reports, people, makeStatusReport, files, clock, ALL);
    }

    /** {@code atOnce} says how much is read at once. */
    RunReport(
            Journal journal,
            MadeReports reports,
            People people,
            MakeStatusReport makeStatusReport,
            ReportFiles files,
            Clock clock,
            ReportQuery atOnce) {
        this.atOnce = atOnce;
        this.journal = journal;
        this.reports = reports;
        this.people = people;
        this.makeStatusReport = makeStatusReport;
        this.files = files;
        this.clock = clock;
    }

    public sealed interface Outcome {

        /** It is there, now or since an earlier run. */
        record Made(MadeReport report) implements Outcome {}

        /** Who asked has left, or the forum is gone: nobody to make it for. */
        record NotWanted() implements Outcome {}

        /** Another run of the same report goes on with it. */
        record TakenOver() implements Outcome {}

        record UnknownReport() implements Outcome {}
    }

    public Outcome run(PersonId by, MadeReportId id) {
        var report = reports.find(by, id);
        if (report.isEmpty()) {
            return new Outcome.UnknownReport();
        }
        return report.get().state() == MadeReport.State.MADE
                ? new Outcome.Made(report.get())
                : new Run(report.get()).run();
    }

    private final class Run {

        private MadeReport report;

        Run(MadeReport report) {
            this.report = report;
        }

        Outcome run() {
            try {
                write(report.beingMade());
                return people.find(report.person()).map(this::make).orElseGet(this::notWanted);
            } catch (Superseded e) {
                return new Outcome.TakenOver();
            } catch (RuntimeException e) {
                journal.commit(Transaction.without().put(report.brokenOff(clock.instant())));
                throw e;
            }
        }

        private Outcome make(Person person) {
            try (var table = new GrowingTable()) {
                var file = Files.createTempFile("report", ".csv");
                try {
                    return fill(table, reader(person)) ? keep(table, file) : notWanted();
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** False where there is no such forum any more. */
        private boolean fill(GrowingTable table, Identity reader) throws IOException {
            var part = part(reader, atOnce);
            while (part.isPresent()) {
                table.add(part.get());
                var last = part.get().next();
                if (last.isEmpty()) {
                    return true;
                }
                part = part(reader, atOnce.goingOnAfter(last.get()));
            }
            return false;
        }

        private Optional<StatusReport> part(Identity reader, ReportQuery query) {
            return switch (makeStatusReport.make(reader, report.forum(), query)) {
                case MakeStatusReport.Outcome.Made(var made) -> Optional.of(made);
                case MakeStatusReport.Outcome.NoSuchForum() -> Optional.empty();
                case MakeStatusReport.Outcome.NoSuchPlace() ->
                        throw new IllegalStateException("a commitment went while it was read");
            };
        }

        private Outcome keep(GrowingTable table, Path file) throws IOException {
            table.writeTo(file);
            var now = clock.instant();
            var made = report.made(table.lines(), Files.size(file), now);
            files.keep(made, file);
            write(made, letter());
            return new Outcome.Made(made);
        }

        private Letter letter() {
            var now = clock.instant();
            return Letter.pending(
                    report.person().receiver(),
                    LetterKind.EXPORT_READY,
                    "report-" + report.reportId(),
                    Map.of("report", report.reportId().value(), "forum", report.forum().value()),
                    now,
                    now);
        }

        private Outcome notWanted() {
            write(report.brokenOff(clock.instant()));
            return new Outcome.NotWanted();
        }

        private void write(MadeReport next, View... beside) {
            var written = journal.commit(Transaction.without().put(next).put(beside));
            report = written.ifCommitted(next).orElseThrow(Superseded::new);
        }
    }

    private static Identity reader(Person person) {
        return new Identity(
                person.id().actor(), person.name(), person.grants(), Optional.empty(), false);
    }

    /** Another run wrote the next revision. */
    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
