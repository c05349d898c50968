package org.followup.local.imports;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.imports.ImportUpdates;
import org.followup.core.imports.Uploads;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.jobs.imports.RunImport;
import org.followup.local.folder.DataFolder;
import org.followup.local.table.OpeningTable;

/** Imports on one machine. */
@Factory
@Requires(beans = OpeningTable.class)
final class ImportBeans {

    @Singleton
    @Bean(preDestroy = "close")
    ImportRuns runs(DataFolder folder, DynamoDbStores stores, Clock clock, SecureRandom random) {
        var updates =
                new ImportUpdates(
                        stores.journal(),
                        stores.offices(),
                        stores.forums(),
                        stores.commitments(),
                        stores.progress(),
                        clock,
                        random);
        return new ImportRuns(
                folder.child("imports"),
                new RunImport(stores.journal(), stores.imports(), updates, clock));
    }

    @Singleton
    @Bean(preDestroy = "close")
    @Replaces(Uploads.class)
    UploadTarget target(
            ImportRuns runs,
            BeanProvider<EmbeddedServer> server,
            Clock clock,
            SecureRandom random) {
        return new UploadTarget(
                runs, id -> server.get().getURI().resolve("/imports/" + id), clock, random);
    }
}
