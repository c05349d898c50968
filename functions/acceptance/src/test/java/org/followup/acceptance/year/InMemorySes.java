package org.followup.acceptance.year;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.followup.core.letters.EmailAddress;
import org.followup.core.reminders.year.Interruptions;
import org.followup.core.reminders.year.MailService;
import org.followup.ses.Sender;
import org.followup.ses.SesMail;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

/**
 * SES at the other end of the SDK's client: takes forms, answers XML. What it accepts it reads from
 * the raw mail, and tells of it where a configuration set is named.
 */
final class InMemorySes implements SdkHttpClient {

    private static final String CONFIGURATION_SET = "letters";
    private static final Sender SENDER =
            new Sender("Follow-up", new EmailAddress("letters@example.org"));
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final MailService service;
    private boolean throttling;

    InMemorySes(MailService service) {
        this.service = service;
    }

    /** The mail of the service as it is deployed, on the same client but for faults and line. */
    SesMail mail(Interruptions interruptions) {
        var deployed = SesMail.builder();
        var faulty =
                deployed.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new FaultySending(interruptions, this))
                        .build();
        var client =
                deployed.httpClient(this)
                        .overrideConfiguration(faulty)
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("local", "local")))
                        .build();
        return new SesMail(client, SENDER, Optional.of(CONFIGURATION_SET));
    }

    /** The next mail comes too fast. */
    void throttleNext() {
        throttling = true;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return answer(SesForm.of(request));
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    private HttpExecuteResponse answer(SesForm form) {
        return switch (form.action()) {
            case "SendRawEmail" -> send(form);
            case "GetSendQuota" -> quota();
            default -> refusal("InvalidAction", "Could not find the operation.");
        };
    }

    private HttpExecuteResponse send(SesForm form) {
        if (throttling) {
            throttling = false;
            return refusal("Throttling", "Maximum sending rate exceeded.");
        }
        var set = form.configurationSet();
        if (!set.isEmpty() && !set.equals(CONFIGURATION_SET)) {
            return refusal("ConfigurationSetDoesNotExist", "There is no such set.");
        }
        var mail = RawMail.read(form.mail(), form.destinations(), form.tags());
        return response(
                OK,
                "<SendRawEmailResponse><SendRawEmailResult><MessageId>%s</MessageId>"
                                .formatted(service.accept(mail, !set.isEmpty()))
                        + "</SendRawEmailResult></SendRawEmailResponse>");
    }

    private HttpExecuteResponse quota() {
        return response(
                OK,
                "<GetSendQuotaResponse><GetSendQuotaResult><Max24HourSend>50000.0</Max24HourSend>"
                        + "<MaxSendRate>14.0</MaxSendRate><SentLast24Hours>%d</SentLast24Hours>"
                                .formatted(service.accepted().size())
                        + "</GetSendQuotaResult></GetSendQuotaResponse>");
    }

    private static HttpExecuteResponse refusal(String code, String message) {
        return response(
                BAD_REQUEST,
                "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message>"
                                .formatted(code, message)
                        + "</Error></ErrorResponse>");
    }

    private static HttpExecuteResponse response(int status, String xml) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(status).build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(xml.getBytes(UTF_8))))
                .build();
    }
}
