package org.followup.web.imports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.Forums;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportJobs;
import org.followup.core.imports.ImportState;
import org.followup.core.imports.RowError;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.languages.Messages;

/** Finds imports, and says what was wrong with their files. */
@Singleton
final class ImportLookup {

    private static final LanguageTag UNDETERMINED = new LanguageTag("und");

    private final ImportJobs jobs;
    private final Forums forums;
    private final Messages messages;

    ImportLookup(ImportJobs jobs, Forums forums, Messages messages) {
        this.jobs = jobs;
        this.forums = forums;
        this.messages = messages;
    }

    Optional<ImportJob> find(String id) {
        return id.matches("[a-z0-9]{8,40}") ? jobs.find(new ImportId(id)) : Optional.empty();
    }

    /** A forum that is not made yet goes by its id. */
    Localized name(ForumId forum) {
        return forums.find(forum)
                .map(Forum::name)
                .orElseGet(() -> Localized.of(UNDETERMINED, forum.value()));
    }

    List<ImportJob> latest(int most) {
        return jobs.latest(most);
    }

    List<SaidError> errors(ImportJob job, Language language) {
        return job.state() == ImportState.REFUSED
                ? jobs.errors(job.importId()).stream().map(e -> said(e, language)).toList()
                : List.of();
    }

    private SaidError said(RowError error, Language language) {
        var arguments = Map.of("column", error.column(), "found", error.found());
        var text = messages.say(language, "import-error." + error.code(), arguments);
        return new SaidError(error.row(), error.column(), error.code(), text);
    }
}
