package org.followup.local.reports;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.ReportDownloads;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.jobs.AskedJobs;
import org.followup.local.folder.DataFolder;
import org.followup.local.table.OpeningTable;
import org.followup.local.table.Subscription;

/** The jobs that the table's stream starts on AWS. */
@Factory
@Requires(beans = OpeningTable.class)
final class LocalReports {

    @Singleton
    @Replaces(ReportDownloads.class)
    ReportFolder folder(DataFolder folder, Clock clock, SecureRandom random) {
        return new ReportFolder(folder.child("reports"), clock, random);
    }

    @Singleton
    Subscription reports(DynamoDbStores stores, ReportFolder folder, Clock clock) {
        var asked = Set.of(MadeReport.State.ASKED_FOR.name());
        return Subscription.toInserts(
                "reports", "state", asked, AskedJobs.of(stores, folder, clock)::call);
    }
}
