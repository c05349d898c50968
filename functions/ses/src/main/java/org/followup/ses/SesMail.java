package org.followup.ses;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.followup.core.letters.Mail;
import org.followup.core.letters.Message;
import org.followup.core.letters.Quota;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.SesClientBuilder;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SesException;

/**
 * Mail by SES, version 1. One call is one attempt: SES knows no idempotency token, so a repetition
 * by the SDK would be a second mail.
 */
public final class SesMail implements Mail {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final SesClient client;
    private final MimeMessages mime;
    private final Sender sender;
    private final Optional<String> configurationSet;

    /** The client stays the caller's; it must not retry. */
    public SesMail(SesClient client, Sender sender, Optional<String> configurationSet) {
        this.client = client;
        this.mime = new MimeMessages(sender);
        this.sender = sender;
        this.configurationSet = configurationSet;
    }

    /** By the environment that the SDK reads: region, credentials, another address for tests. */
    public static SesMail connect(Sender sender, Optional<String> configurationSet) {
        return new SesMail(client(), sender, configurationSet);
    }

    /** A client as sending needs it: no repetition, short waits. */
    public static SesClient client() {
        return builder().build();
    }

    /** The same, for whoever has another address for it or looks on. */
    public static SesClientBuilder builder() {
        return builder(
                UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(ANSWER)
                        .build());
    }

    private static SesClientBuilder builder(SdkHttpClient http) {
        return SesClient.builder()
                .httpClient(http)
                .overrideConfiguration(
                        o ->
                                o.retryStrategy(DefaultRetryStrategy.doNotRetry())
                                        .apiCallTimeout(ANSWER.plus(CONNECT)));
    }

    @Override
    public Outcome send(Message message) {
        SendRawEmailRequest request;
        try {
            request = request(message);
        } catch (IllegalArgumentException noMail) {
            return new Outcome.RefusedForGood("no-mail");
        }
        return send(request);
    }

    private Outcome send(SendRawEmailRequest request) {
        try {
            return new Outcome.Accepted(client.sendRawEmail(request).messageId());
        } catch (SesException refusal) {
            return Refusals.outcome(refusal, sender.address());
        } catch (SdkException broken) {
            return isUnreached(broken)
                    ? new Outcome.RefusedForNow("not-reached")
                    : new Outcome.Unknown(broken.getClass().getSimpleName());
        }
    }

    /** The configuration set is what sends events. */
    @Override
    public boolean tells() {
        return configurationSet.isPresent();
    }

    /** What the account may send; read at the start of a run. */
    public Quota quota() {
        var quota = client.getSendQuota();
        return new Quota(quota.maxSendRate(), quota.max24HourSend(), quota.sentLast24Hours());
    }

    /** Everything but the network: what it is given is made a mail, signed and accepted. */
    public Mail rehearsal() {
        var nowhere =
                builder(new Nowhere())
                        .region(client.serviceClientConfiguration().region())
                        .credentialsProvider(Nowhere.CREDENTIALS)
                        .build();
        return new SesMail(nowhere, sender, configurationSet);
    }

    private SendRawEmailRequest request(Message message) {
        var tags =
                message.tags().entrySet().stream()
                        .map(tag -> tag(tag.getKey(), tag.getValue()))
                        .toList();
        return SendRawEmailRequest.builder()
                .source(sender.address().value())
                .destinations(List.of(message.to().value()))
                .rawMessage(raw -> raw.data(SdkBytes.fromByteArray(mime.bytes(message))))
                .configurationSetName(configurationSet.orElse(null))
                .tags(tags)
                .build();
    }

    private static MessageTag tag(String name, String value) {
        if (!value.matches("[A-Za-z0-9_.@-]{1,256}")) {
            throw new IllegalArgumentException("a tag holds letters, digits and _ - . @ only");
        }
        return MessageTag.builder().name(name).value(value).build();
    }

    /** No connection was made, so nothing was sent. */
    private static boolean isUnreached(@Nullable Throwable broken) {
        return broken != null
                && (broken instanceof ConnectException
                        || broken instanceof UnknownHostException
                        || broken instanceof NoRouteToHostException
                        || isUnreached(broken.getCause()));
    }
}
