package org.followup.local.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A letter as it was handed over: to whom, when, with which tags, and the whole message. {@code id}
 * is what the mail service would have answered.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredLetter(
        String id, Instant sentAt, List<String> to, Map<String, String> tags, byte[] message) {

    public StoredLetter {
        to = List.copyOf(to);
        tags = Map.copyOf(tags);
    }

    /** The tag that says what kind of letter it is, such as {@code REMINDER}; empty without. */
    public String kind() {
        return tags.getOrDefault("kind", "");
    }

    public OpenedLetter open() {
        return OpenedLetter.of(message);
    }
}
