package org.followup.local.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A letter as it was handed over: to whom, when, with which tags, and the whole message, and what
 * the mail service was made to tell of it since, first things first. {@code id} is what the mail
 * service would have answered.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredLetter(
        String id,
        Instant sentAt,
        List<String> to,
        Map<String, String> tags,
        List<Told> events,
        byte[] message) {

    /** One event, and when it was told. */
    public record Told(MailEvent event, Instant at) {

        static Told read(String written) {
            var space = written.indexOf(' ');
            return new Told(
                    MailEvent.valueOf(written.substring(0, space)),
                    Instant.parse(written.substring(space + 1)));
        }

        @Override
        public String toString() {
            return event + " " + at;
        }
    }

    public StoredLetter {
        to = List.copyOf(to);
        tags = Map.copyOf(tags);
        events = List.copyOf(events);
    }

    /** The tag that says what kind of letter it is, such as {@code REMINDER}; empty without. */
    public String kind() {
        return tags.getOrDefault("kind", "");
    }

    public OpenedLetter open() {
        return OpenedLetter.of(message);
    }
}
