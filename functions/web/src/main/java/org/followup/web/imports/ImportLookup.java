package org.followup.web.imports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportJobs;
import org.followup.core.imports.ImportState;
import org.followup.core.imports.RowError;
import org.followup.core.languages.Language;
import org.followup.core.languages.Messages;

/** Finds imports, and says what was wrong with their files. */
@Singleton
final class ImportLookup {

    private final ImportJobs jobs;
    private final Messages messages;

    ImportLookup(ImportJobs jobs, Messages messages) {
        this.jobs = jobs;
        this.messages = messages;
    }

    /** What was wrong with one row, in words; a fault of the whole file stands at row 1. */
    public record Said(int row, String column, String code, String text) {}

    Optional<ImportJob> find(String id) {
        return id.matches("[a-z0-9]{8,40}") ? jobs.find(new ImportId(id)) : Optional.empty();
    }

    List<ImportJob> latest(int most) {
        return jobs.latest(most);
    }

    List<Said> errors(ImportJob job, Language language) {
        return job.state() == ImportState.REFUSED
                ? jobs.errors(job.importId()).stream().map(e -> said(e, language)).toList()
                : List.of();
    }

    private Said said(RowError error, Language language) {
        var arguments = Map.of("column", error.column(), "found", error.found());
        var text = messages.say(language, "import-error." + error.code(), arguments);
        return new Said(error.row(), error.column(), error.code(), text);
    }
}
