package org.followup.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.followup.core.history.Json;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * A form by which a browser may put one object into a bucket, signed by version 4 of AWS's
 * signatures: the SDK signs no forms.
 */
record PostPolicy(AwsCredentials credentials, String region, Instant now) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** With three decimals, as in all of AWS's examples; a clock gives nine. */
    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** The fields that have to stand before the file, of at most that many bytes. */
    SortedMap<String, String> fields(String bucket, String key, long most, Instant until) {
        var fields = new TreeMap<String, String>();
        fields.put("key", key);
        fields.put("x-amz-algorithm", "AWS4-HMAC-SHA256");
        fields.put("x-amz-credential", credentials.accessKeyId() + "/" + scope());
        fields.put("x-amz-date", MOMENT.format(now));
        if (credentials instanceof AwsSessionCredentials session) {
            fields.put("x-amz-security-token", session.sessionToken());
        }
        var policy = policy(bucket, fields, most, until);
        fields.put("policy", policy);
        fields.put("x-amz-signature", signature(policy));
        return fields;
    }

    /** What S3 holds a form against, in Base64. */
    private static String policy(
            String bucket, SortedMap<String, String> fields, long most, Instant until) {
        var equal =
                Stream.concat(
                        Stream.of("{\"bucket\":" + text(bucket) + "}"),
                        fields.entrySet().stream()
                                .map(f -> "{" + text(f.getKey()) + ":" + text(f.getValue()) + "}"));
        var conditions =
                Stream.concat(equal, Stream.of("[\"content-length-range\",0," + most + "]"))
                        .collect(Collectors.joining(","));
        var whole =
                "{\"expiration\":"
                        + text(UNTIL.format(until))
                        + ",\"conditions\":["
                        + conditions
                        + "]}";
        return Base64.getEncoder().encodeToString(whole.getBytes(UTF_8));
    }

    String signature(String policy) {
        var key = ("AWS4" + credentials.secretAccessKey()).getBytes(UTF_8);
        for (var part : scope().split("/", -1)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, policy));
    }

    private String scope() {
        return DAY.format(now) + "/" + region + "/s3/aws4_request";
    }

    private static String text(String value) {
        return Json.of(value).write();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
