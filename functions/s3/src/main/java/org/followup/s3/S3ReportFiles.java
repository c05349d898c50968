package org.followup.s3;

import java.nio.file.Path;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.ReportFiles;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The files of made reports in the private bucket; its lifecycle takes them after a week. */
public record S3ReportFiles(S3Client client, String bucket) implements ReportFiles {

    private static final String FOLDER = "reports/";

    static String key(MadeReport report) {
        return FOLDER + report.reportId();
    }

    @Override
    public void keep(MadeReport report, Path file) {
        client.putObject(
                put -> put.bucket(bucket).key(key(report)).contentType("text/csv; charset=utf-8"),
                RequestBody.fromFile(file));
    }
}
