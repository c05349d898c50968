package org.followup.ses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Mail.Outcome.Accepted;
import org.followup.core.letters.Mail.Outcome.RefusedForGood;
import org.followup.core.letters.Mail.Outcome.RefusedForNow;
import org.followup.core.letters.Mail.Outcome.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;

/** The real client of the SDK against a server that answers as SES does. */
final class SesMailTest {

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    requests.add(
                            URLDecoder.decode(
                                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                                    UTF_8));
                    var bytes = answer.getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_accepted_letter_carries_its_tags_and_its_configuration_set() {
        answer =
                "<SendRawEmailResponse><SendRawEmailResult><MessageId>m-1</MessageId>"
                        + "</SendRawEmailResult></SendRawEmailResponse>";

        assertThat(send()).isEqualTo(new Accepted("m-1"));

        assertThat(requests)
                .singleElement()
                .asString()
                .contains("Action=SendRawEmail", "ConfigurationSetName=letters")
                .contains("Name=occasion", "Value=receipt-KZ-2025-VIO-03-2026-1-1")
                .contains("Source=letters@example.org", "aigul@example.org");
    }

    @Test
    void what_is_rehearsed_goes_through_and_reaches_nobody() {
        try (SesClient client = client()) {
            var mail = new SesMail(client, Letters.SENDER, Optional.of("letters"));

            assertThat(mail.rehearsal().send(Letters.letter())).isEqualTo(new Accepted("nowhere"));
        }
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | Throttling | Maximum sending rate exceeded. | NOW throttled",
                "400 | Throttling | Daily message quota exceeded. | NOW daily-quota",
                "454 | Throttling | Daily message quota exceeded. | NOW daily-quota",
                "400 | MessageRejected | Email address is not verified. The following identities"
                        + " failed the check in region EU-CENTRAL-1: aigul@example.org | NOW"
                        + " not-verified",
                "400 | MessageRejected | Email address is not verified. The following identities"
                        + " failed the check in region EU-CENTRAL-1: more-letters@example.org | NOW"
                        + " not-verified",
                "400 | MessageRejected | Email address is not verified. The following identities"
                        + " failed the check in region EU-CENTRAL-1: Letters@example.org,"
                        + " aigul@example.org | NOW sender-not-verified",
                "400 | MessageRejected | Email address is not verified. The following identities"
                    + " failed the check in region EU-CENTRAL-1: x &lt;letters@example.org&gt; |"
                    + " NOW sender-not-verified",
                "400 | MailFromDomainNotVerified | x | NOW sender-not-verified",
                "400 | AccountSendingPausedException | x | NOW AccountSendingPausedException",
                "400 | ConfigurationSetSendingPausedException | x | NOW"
                        + " ConfigurationSetSendingPausedException",
                "400 | ConfigurationSetDoesNotExist | x | NOW ConfigurationSetDoesNotExist",
                "403 | AccessDenied | not authorized | NOW AccessDenied",
                "400 | MessageRejected | Address blacklisted. | GOOD rejected",
                "400 | InvalidParameterValue | Missing final '@domain' | GOOD rejected",
                "500 | InternalFailure | x | UNKNOWN InternalFailure",
                "503 | ServiceUnavailable | x | UNKNOWN ServiceUnavailable",
            })
    void a_refusal_is_asked_once_and_told_apart(
            int code, String error, String message, String expected) {
        status = code;
        answer =
                "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
                        .formatted(error, message);

        var outcome = send();

        assertThat(said(outcome)).isEqualTo(expected);
        assertThat(requests).hasSize(1);
    }

    @Test
    void an_answer_that_breaks_off_is_unknown_and_not_repeated() {
        answer = "<SendRawEmailResponse><SendRaw";

        assertThat(send()).isInstanceOf(Unknown.class);
        assertThat(requests).hasSize(1);
    }

    @Test
    void a_service_out_of_reach_has_surely_sent_nothing() {
        server.stop(0);

        assertThat(send()).isEqualTo(new RefusedForNow("not-reached"));
    }

    private static String said(Mail.Outcome outcome) {
        return switch (outcome) {
            case Accepted(var id) -> "ACCEPTED " + id;
            case RefusedForNow(var reason) -> "NOW " + reason;
            case RefusedForGood(var reason) -> "GOOD " + reason;
            case Unknown(var reason) -> "UNKNOWN " + reason;
        };
    }

    private Mail.Outcome send() {
        try (SesClient client = client()) {
            return new SesMail(client, Letters.SENDER, Optional.of("letters"))
                    .send(Letters.letter());
        }
    }

    private SesClient client() {
        return SesMail.builder()
                .endpointOverride(URI.create("http://localhost:" + server.getAddress().getPort()))
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .build();
    }
}
