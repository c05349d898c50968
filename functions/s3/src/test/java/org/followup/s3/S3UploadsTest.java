package org.followup.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.Uploads;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

class S3UploadsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00.123456789Z");
    private static final ImportId ID = new ImportId("0123456789abcdef");

    private final S3Uploads uploads = with(AwsBasicCredentials.create("AKIATEST", "secret"));

    private static S3Uploads with(AwsCredentials credentials) {
        return new S3Uploads(
                StaticCredentialsProvider.create(credentials),
                Region.EU_CENTRAL_1,
                "files.example.org",
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void a_form_is_signed_for_the_file_of_one_import_and_an_hour() {
        var form = uploads.form(ID);

        assertThat(form.address())
                .hasToString("https://s3.eu-central-1.amazonaws.com/files.example.org");
        assertThat(form.fields())
                .containsEntry("key", "imports/0123456789abcdef")
                .containsEntry("x-amz-credential", "AKIATEST/20260301/eu-central-1/s3/aws4_request")
                .containsKey("x-amz-signature");
        assertThat(policy(form))
                .contains(
                        "\"expiration\":\"2026-03-01T10:00:00.123Z\"",
                        "{\"bucket\":\"files.example.org\"}",
                        "{\"key\":\"imports/0123456789abcdef\"}",
                        "[\"content-length-range\",0,209715200]")
                .doesNotContain("secret");
    }

    @Test
    void the_token_of_a_role_stands_in_the_form_too() {
        var form = with(AwsSessionCredentials.create("ASIATEST", "secret", "a/token")).form(ID);

        assertThat(form.fields()).containsEntry("x-amz-security-token", "a/token");
        assertThat(policy(form)).contains("{\"x-amz-security-token\":\"a/token\"}");
    }

    private static String policy(Uploads.Form form) {
        var policy = form.fields().getOrDefault("policy", "");
        return new String(Base64.getDecoder().decode(policy), StandardCharsets.UTF_8);
    }

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
