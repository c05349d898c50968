package org.followup.local.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.GetSendQuotaRequest;
import software.amazon.awssdk.services.ses.model.GetSendQuotaResponse;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;

/**
 * SES on one machine: what is sent lands in the outbox. The adapter of the real service runs
 * against it, so that a letter looks here as it does there. Any other call is refused.
 */
public final class OutboxSes implements SesClient {

    private final Outbox outbox;

    public OutboxSes(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public SendRawEmailResponse sendRawEmail(SendRawEmailRequest request) {
        List<String> to = request.destinations();
        if (to.isEmpty()) {
            throw MessageRejectedException.builder().message("no destination").build();
        }
        Map<String, String> tags = new HashMap<>();
        request.tags().forEach(tag -> tags.put(tag.name(), tag.value()));
        String id = outbox.take(request.rawMessage().data().asByteArray(), to, tags);
        return SendRawEmailResponse.builder().messageId(id).build();
    }

    /** As in an account that SES has let out of its sandbox. */
    @Override
    public GetSendQuotaResponse getSendQuota(GetSendQuotaRequest request) {
        return GetSendQuotaResponse.builder()
                .max24HourSend(50_000.0)
                .maxSendRate(14.0)
                .sentLast24Hours(0.0)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
