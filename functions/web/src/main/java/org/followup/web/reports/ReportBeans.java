package org.followup.web.reports;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.followup.core.commitments.Commitments;
import org.followup.core.forums.Forums;
import org.followup.core.history.Journal;
import org.followup.core.offices.Offices;
import org.followup.core.progress.Progress;
import org.followup.core.reports.AskForReport;
import org.followup.core.reports.MadeReports;
import org.followup.core.reports.MakeStatusReport;
import org.followup.core.reports.ReportDownloads;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.s3.S3ReportDownloads;
import org.followup.web.Settings;

/** Making a report, at once or aside. */
@Factory
final class ReportBeans {

    @Singleton
    MadeReports madeReports(DynamoDbStores stores) {
        return stores.madeReports();
    }

    @Singleton
    @Requires(missingBeans = ReportDownloads.class)
    ReportDownloads downloads() {
        return S3ReportDownloads.in(Settings.from(System.getenv()).bucket());
    }

    @Bean
    AskForReport askForReport(
            Journal journal, Forums forums, MadeReports reports, Clock clock, SecureRandom random) {
        return new AskForReport(journal, forums, reports, clock, random);
    }

    @Bean
    MakeStatusReport makeStatusReport(
            Journal journal,
            Offices offices,
            Forums forums,
            Commitments commitments,
            Progress progress,
            Clock clock) {
        return new MakeStatusReport(journal, offices, forums, commitments, progress, clock);
    }
}
