package org.followup.s3;

import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.imports.ImportId;
import org.followup.core.imports.Uploads;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The files of imports in a private bucket, one object per import. An address is signed for its
 * object alone and holds for an hour; it is in the path style, so that bucket names may have dots.
 */
public final class S3Uploads implements Uploads {

    private static final String FOLDER = "imports/";
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final S3Configuration BY_PATH =
            S3Configuration.builder().pathStyleAccessEnabled(true).build();

    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final S3Presigner presigner;
    private final AwsCredentialsProvider credentials;
    private final Region region;
    private final String bucket;
    private final Clock clock;

    public S3Uploads(
            AwsCredentialsProvider credentials, Region region, String bucket, Clock clock) {
        this.presigner =
                S3Presigner.builder()
                        .credentialsProvider(credentials)
                        .region(region)
                        .serviceConfiguration(BY_PATH)
                        .build();
        this.credentials = credentials;
        this.region = region;
        this.bucket = bucket;
        this.clock = clock;
    }

    /** On AWS, or where the SDK's own variables lead it. */
    public static S3Uploads in(String bucket, Clock clock) {
        var region = DefaultAwsRegionProviderChain.builder().build().getRegion();
        return new S3Uploads(DefaultCredentialsProvider.builder().build(), region, bucket, clock);
    }

    /** A client that reads what was uploaded. */
    public static S3Client client() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .serviceConfiguration(BY_PATH)
                .build();
    }

    @Override
    public Upload of(ImportId id) {
        var until = clock.instant().plus(GOOD_FOR);
        var signed =
                presigner.presignPutObject(
                        presign ->
                                presign.signatureDuration(GOOD_FOR)
                                        .putObjectRequest(
                                                put -> put.bucket(bucket).key(FOLDER + id)));
        var headers = new TreeMap<String, String>();
        signed.signedHeaders()
                .forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("host"));
        return new Upload(
                URI.create(signed.url().toString()),
                signed.httpRequest().method().name(),
                Map.copyOf(headers),
                until);
    }

    @Override
    public Form form(ImportId id) {
        var now = clock.instant();
        var until = now.plus(GOOD_FOR);
        var policy = new PostPolicy(credentials.resolveCredentials(), region.id(), now);
        var fields = policy.fields(bucket, FOLDER + id, MOST_BYTES, until);
        return new Form(ofBucket(id), fields, until);
    }

    /** The SDK knows where the bucket is, also where its variables lead it elsewhere. */
    private URI ofBucket(ImportId id) {
        var object = of(id).address().toString();
        return URI.create(object.substring(0, object.indexOf("/" + FOLDER + id)));
    }

    /** Which import an object is the file of; empty for any other object. */
    public static Optional<ImportId> importOf(String key) {
        return Optional.of(key)
                .filter(name -> name.matches(FOLDER + "[a-z0-9]{8,40}"))
                .map(name -> new ImportId(name.substring(FOLDER.length())));
    }

    public static InputStream open(S3Client client, String bucket, ImportId id) {
        return client.getObject(get -> get.bucket(bucket).key(FOLDER + id));
    }
}
