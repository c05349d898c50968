package org.followup.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.followup.core.imports.ImportId;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3UploadsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final ImportId ID = new ImportId("0123456789abcdef");

    private final S3Uploads uploads =
            new S3Uploads(
                    S3Presigner.builder()
                            .region(Region.EU_CENTRAL_1)
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(
                                            AwsBasicCredentials.create("AKIATEST", "secret")))
                            .serviceConfiguration(
                                    S3Configuration.builder().pathStyleAccessEnabled(true).build())
                            .build(),
                    "files.example.org",
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void an_address_is_signed_for_the_file_of_one_import_and_an_hour() {
        var upload = uploads.of(ID);

        assertThat(upload.method()).isEqualTo("PUT");
        assertThat(upload.headers()).isEmpty();
        assertThat(upload.until()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(upload.address())
                .hasScheme("https")
                .hasPath("/files.example.org/imports/0123456789abcdef");
        assertThat(upload.address().getQuery())
                .contains("X-Amz-Expires=3600", "X-Amz-SignedHeaders=host", "X-Amz-Signature=");
    }

    @Test
    void an_object_tells_its_import_and_any_other_object_is_none() {
        assertThat(S3Uploads.importOf("imports/0123456789abcdef")).contains(ID);
        assertThat(S3Uploads.importOf("reports/0123456789abcdef")).isEmpty();
        assertThat(S3Uploads.importOf("imports/0123456789abcdef/x")).isEmpty();
        assertThat(S3Uploads.importOf("imports/")).isEmpty();
    }
}
