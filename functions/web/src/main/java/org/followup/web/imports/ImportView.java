package org.followup.web.imports;

import java.util.List;
import java.util.Optional;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.Uploads;
import org.followup.core.languages.Localized;

/** One import; the form is there as long as its file is not. */
public record ImportView(
        ImportJob job, Localized forum, List<SaidError> errors, Optional<Uploads.Form> form) {

    public String mark() {
        return ImportsView.mark(job.state());
    }

    /** Errors that were counted and not kept. */
    public int unlisted() {
        return job.errors() - errors.size();
    }
}
