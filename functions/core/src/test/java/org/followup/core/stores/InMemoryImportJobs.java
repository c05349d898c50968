package org.followup.core.stores;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followup.core.imports.ImportErrors;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportJobs;
import org.followup.core.imports.RowError;

record InMemoryImportJobs(InMemoryStore store) implements ImportJobs {

    @Override
    public Optional<ImportJob> find(ImportId id) {
        return store.find(ImportJob.class, id);
    }

    @Override
    public List<RowError> errors(ImportId id) {
        var parts =
                store.all(
                        ImportErrors.class,
                        part -> part.job().equals(id),
                        Comparator.comparingInt(ImportErrors::part));
        return parts.stream().flatMap(part -> part.errors().stream()).toList();
    }

    @Override
    public List<ImportJob> latest(int most) {
        var latestFirst = Comparator.comparing(ImportJob::askedAt).reversed();
        return store.all(ImportJob.class, job -> true, latestFirst).stream().limit(most).toList();
    }
}
