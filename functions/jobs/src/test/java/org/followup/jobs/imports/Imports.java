package org.followup.jobs.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.followup.core.access.Grant;
import org.followup.core.access.Identity;
import org.followup.core.history.Actor;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.ImportJob;
import org.followup.core.imports.ImportUpdates;
import org.followup.core.imports.RowError;
import org.followup.core.imports.StartImport;
import org.followup.core.imports.Uploads;
import org.followup.core.stores.InMemoryStore;

/** Imports over an empty store. */
public final class Imports {

    static final Identity SECRETARIAT =
            new Identity(new Actor("p-1"), "", Set.of(Grant.secretariat()), Optional.empty(), true);

    public final InMemoryStore store = new InMemoryStore();
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    public ImportJob asked(boolean dryRun, Optional<String> encoding) {
        var start =
                new StartImport(store.journal(), store.forums(), new NoUploads(), clock, random);
        var command =
                new StartImport.Command(
                        SECRETARIAT, "canada-nap5", "canada-nap5", dryRun, encoding);
        if (start.start(command) instanceof StartImport.Outcome.Started(var job, var upload)) {
            return job;
        }
        throw new AssertionError("not started");
    }

    RunImport.Outcome run(ImportJob job, InputStream file) {
        return runner().run(job.importId(), file);
    }

    public RunImport runner() {
        var updates =
                new ImportUpdates(
                        store.journal(),
                        store.offices(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        clock,
                        random);
        return new RunImport(store.journal(), store.imports(), updates, clock);
    }

    ImportJob imported(byte[] file) {
        return ended(asked(false, Optional.empty()), new ByteArrayInputStream(file));
    }

    ImportJob imported(byte[] file, String encoding) {
        return ended(asked(false, Optional.of(encoding)), new ByteArrayInputStream(file));
    }

    ImportJob tried(byte[] file) {
        return ended(asked(true, Optional.empty()), new ByteArrayInputStream(file));
    }

    private ImportJob ended(ImportJob job, InputStream file) {
        assertThat(run(job, file)).isInstanceOf(RunImport.Outcome.Ended.class);
        return store.imports().find(job.importId()).orElseThrow();
    }

    List<RowError> errors(ImportJob job) {
        return store.imports().errors(job.importId());
    }

    boolean nothingStored() {
        return store.forums().all().isEmpty() && store.offices().all().isEmpty();
    }

    /** Addresses that nothing is sent to. */
    private static final class NoUploads implements Uploads {

        private static final URI ADDRESS = URI.create("https://files.example.org/");

        @Override
        public Upload of(ImportId id) {
            return new Upload(ADDRESS, "PUT", Map.of(), Instant.EPOCH);
        }

        @Override
        public Form form(ImportId id) {
            return new Form(ADDRESS, new TreeMap<>(), Instant.EPOCH);
        }
    }
}
