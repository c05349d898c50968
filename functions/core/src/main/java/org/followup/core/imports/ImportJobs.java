package org.followup.core.imports;

import java.util.List;
import java.util.Optional;

/** Reads what became of imports. */
public interface ImportJobs {

    Optional<ImportJob> find(ImportId id);

    /** What was wrong with its file, as far as it was kept, in the order of the rows. */
    List<RowError> errors(ImportId id);

    /** The latest first; one of the last moments may be missing. */
    List<ImportJob> latest(int most);
}
