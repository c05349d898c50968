package org.followup.web.imports;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.imports.ImportJobs;
import org.followup.core.imports.StartImport;
import org.followup.core.imports.Uploads;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.s3.S3Uploads;
import org.followup.web.Settings;

/** What imports need; the bucket's client is made when the first import is opened. */
@Factory
final class ImportBeans {

    @Singleton
    ImportJobs imports(DynamoDbStores stores) {
        return stores.imports();
    }

    @Singleton
    @Requires(missingBeans = Uploads.class)
    Uploads uploads(Clock clock) {
        return S3Uploads.in(Settings.from(System.getenv()).bucket(), clock);
    }

    @Bean
    StartImport startImport(
            Journal journal, Forums forums, Uploads uploads, Clock clock, SecureRandom random) {
        return new StartImport(journal, forums, uploads, clock, random);
    }
}
