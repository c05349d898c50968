package org.followup.web.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.followup.core.imports.FileEncoding;
import org.followup.core.imports.ImportCounts;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportState;
import org.followup.core.imports.Uploads;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs see it. {@code errors} are the first thousand of {@code errorCount}; {@code
 * upload} is told once, when the import is opened.
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportJson(
        String id,
        String forum,
        String mapping,
        @Nullable String encoding,
        boolean dryRun,
        ImportState state,
        ProgressJson progress,
        CountsJson counts,
        int errorCount,
        List<ErrorJson> errors,
        Instant askedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable UploadJson upload) {

    /** Rows of the file, as far as they are known, and rows that are through. */
    @Serdeable
    @JsonInclude
    record ProgressJson(int rows, int done) {}

    @Serdeable
    @JsonInclude
    record CountsJson(int rows, int commitments, int created, int corrected, int unchanged) {

        static CountsJson of(ImportCounts counts) {
            return new CountsJson(
                    counts.rows(),
                    counts.commitments(),
                    counts.created(),
                    counts.corrected(),
                    counts.unchanged());
        }
    }

    @Serdeable
    @JsonInclude
    record ErrorJson(int row, String column, String code, String text) {}

    /** A request that brings the file: method, address, headers, the file as its body. */
    @Serdeable
    @JsonInclude
    record UploadJson(String address, String method, Map<String, String> headers, Instant until) {}

    static ImportJson of(ImportJob job, Uploads.Upload upload) {
        var sent =
                new UploadJson(
                        upload.address().toString(),
                        upload.method(),
                        upload.headers(),
                        upload.until());
        return of(job, List.of(), sent);
    }

    static ImportJson of(ImportJob job, List<SaidError> errors) {
        return of(job, errors, null);
    }

    private static ImportJson of(
            ImportJob job, List<SaidError> errors, @Nullable UploadJson upload) {
        return new ImportJson(
                job.importId().value(),
                job.forum().value(),
                job.mapping(),
                job.encoding().map(FileEncoding::label).orElse(null),
                job.dryRun(),
                job.state(),
                new ProgressJson(job.rows(), job.done()),
                CountsJson.of(job.counts()),
                job.errors(),
                errors.stream()
                        .map(e -> new ErrorJson(e.row(), e.column(), e.code(), e.text()))
                        .toList(),
                job.askedAt(),
                job.beganAt().orElse(null),
                job.endedAt().orElse(null),
                upload);
    }
}
