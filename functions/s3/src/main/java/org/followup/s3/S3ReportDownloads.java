package org.followup.s3;

import java.net.URI;
import java.time.Duration;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.ReportDownloads;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Signed addresses of made reports; each holds for its object alone and for five minutes. */
public final class S3ReportDownloads implements ReportDownloads {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final S3Presigner presigner;
    private final String bucket;

    public S3ReportDownloads(AwsCredentialsProvider credentials, Region region, String bucket) {
        this.presigner =
                S3Presigner.builder()
                        .credentialsProvider(credentials)
                        .region(region)
                        .serviceConfiguration(
                                S3Configuration.builder().pathStyleAccessEnabled(true).build())
                        .build();
        this.bucket = bucket;
    }

    /** On AWS, or where the SDK's own variables lead it. */
    public static S3ReportDownloads in(String bucket) {
        var region = DefaultAwsRegionProviderChain.builder().build().getRegion();
        return new S3ReportDownloads(DefaultCredentialsProvider.builder().build(), region, bucket);
    }

    @Override
    public URI address(MadeReport report, String name) {
        var signed =
                presigner.presignGetObject(
                        presign ->
                                presign.signatureDuration(GOOD_FOR)
                                        .getObjectRequest(
                                                get ->
                                                        get.bucket(bucket)
                                                                .key(S3ReportFiles.key(report))
                                                                .responseContentDisposition(
                                                                        attachment(name))));
        return URI.create(signed.url().toString());
    }

    private static String attachment(String name) {
        return "attachment; filename=\"" + name + "\"";
    }
}
