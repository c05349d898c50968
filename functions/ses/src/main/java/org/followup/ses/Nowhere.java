package org.followup.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** Answers as SES does that it has accepted a mail, of which nothing leaves the process. */
final class Nowhere implements SdkHttpClient {

    /** Nobody's, so that a snapshot holds none that are good. */
    static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));

    private static final byte[] ACCEPTED =
            ("<SendRawEmailResponse><SendRawEmailResult><MessageId>nowhere</MessageId>"
                            + "</SendRawEmailResult></SendRawEmailResponse>")
                    .getBytes(UTF_8);

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                if (request.contentStreamProvider().isPresent()) {
                    try (var body = request.contentStreamProvider().get().newStream()) {
                        body.transferTo(OutputStream.nullOutputStream());
                    }
                }
                return HttpExecuteResponse.builder()
                        .response(SdkHttpResponse.builder().statusCode(200).build())
                        .responseBody(
                                AbortableInputStream.create(new ByteArrayInputStream(ACCEPTED)))
                        .build();
            }

            @Override
            public void abort() {
                // there is nothing that could take long
            }
        };
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
