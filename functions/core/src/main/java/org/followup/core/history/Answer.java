package org.followup.core.history;

import java.time.Instant;

/** What was answered to a request, kept for a day so that a repetition is recognised. */
public record Answer(RequestKey request, String payloadDigest, String text, Instant expiresAt)
        implements View {

    @Override
    public RequestKey id() {
        return request;
    }
}
