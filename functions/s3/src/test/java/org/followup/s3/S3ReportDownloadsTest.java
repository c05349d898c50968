package org.followup.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.forums.ForumId;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.MadeReportId;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class S3ReportDownloadsTest {

    @Test
    void an_address_is_signed_for_one_report_and_five_minutes() {
        var downloads =
                new S3ReportDownloads(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create("AKIATEST", "secret")),
                        Region.EU_CENTRAL_1,
                        "files.example.org");
        var now = Instant.parse("2026-03-01T09:00:00Z");
        var report =
                new MadeReport(
                        new PersonId("p-1"),
                        new MadeReportId("20260301090000ab"),
                        new ForumId("2025"),
                        MadeReport.State.MADE,
                        3,
                        900,
                        now,
                        Optional.of(now),
                        3);

        var address = downloads.address(report, "status-report.csv");

        assertThat(address)
                .hasScheme("https")
                .hasPath("/files.example.org/reports/20260301090000ab");
        assertThat(address.getQuery())
                .contains(
                        "X-Amz-Expires=300",
                        "X-Amz-Signature=",
                        "response-content-disposition=attachment; filename=\"status-report.csv\"")
                .doesNotContain("secret");
    }
}
