package org.followup.core.imports;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.Revised;

/**
 * One import of a file, from the moment it was asked for. {@code done} of {@code rows} rows are
 * through; {@code errors} counts all that was found wrong, the first of which are kept beside it.
 * Who runs it writes the next revision, so that a second run takes it over from one that hangs.
 * Cannot be made again from the histories.
 */
public record ImportJob(
        ImportId importId,
        ForumId forum,
        String mapping,
        Optional<FileEncoding> encoding,
        boolean dryRun,
        Actor by,
        ImportState state,
        int rows,
        int done,
        ImportCounts counts,
        int errors,
        Instant askedAt,
        Optional<Instant> beganAt,
        Optional<Instant> endedAt,
        int revision)
        implements Revised {

    static ImportJob asked(
            ImportId id,
            ForumId forum,
            String mapping,
            Optional<FileEncoding> encoding,
            boolean dryRun,
            Actor by,
            Instant now) {
        return new ImportJob(
                id,
                forum,
                mapping,
                encoding,
                dryRun,
                by,
                ImportState.WAITING_FOR_FILE,
                0,
                0,
                ImportCounts.NONE,
                0,
                now,
                Optional.empty(),
                Optional.empty(),
                1);
    }

    @Override
    public Object id() {
        return importId;
    }

    public ImportJob running(Instant now) {
        return next(
                ImportState.RUNNING,
                0,
                0,
                ImportCounts.NONE,
                0,
                Optional.of(now),
                Optional.empty());
    }

    public ImportJob through(int ofRows, int rowsDone) {
        return next(state, ofRows, rowsDone, counts, errors, beganAt, endedAt);
    }

    public ImportJob done(ImportCounts what, Instant now) {
        return next(ImportState.DONE, what.rows(), what.rows(), what, 0, beganAt, Optional.of(now));
    }

    public ImportJob refused(int howMany, Instant now) {
        return next(ImportState.REFUSED, rows, done, counts, howMany, beganAt, Optional.of(now));
    }

    public ImportJob brokenOff(Instant now) {
        return next(ImportState.BROKEN_OFF, rows, done, counts, errors, beganAt, Optional.of(now));
    }

    private ImportJob next(
            ImportState to,
            int ofRows,
            int rowsDone,
            ImportCounts what,
            int howMany,
            Optional<Instant> began,
            Optional<Instant> ended) {
        return new ImportJob(
                importId,
                forum,
                mapping,
                encoding,
                dryRun,
                by,
                to,
                ofRows,
                rowsDone,
                what,
                howMany,
                askedAt,
                began,
                ended,
                revision + 1);
    }
}
