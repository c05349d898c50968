package org.followup.local.outbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be played of a letter, in the JSON that SES sends by way of SNS. */
public enum MailEvent {
    DELIVERED("Delivery", "delivery", ""),
    BOUNCED("Bounce", "bounce", "\"bounceType\":\"Permanent\","),
    COMPLAINED("Complaint", "complaint", "\"complaintFeedbackType\":\"abuse\",");

    /** The only topic that the function believes. */
    static final String TOPIC = "arn:aws:sns:local:000000000000:outbox";

    private final String type;
    private final String part;
    private final String detail;

    MailEvent(String type, String part, String detail) {
        this.type = type;
        this.part = part;
        this.detail = detail;
    }

    String of(StoredLetter letter, Instant at) {
        var tags = new StringBuilder();
        letter.tags()
                .forEach(
                        (name, value) ->
                                tags.append(tags.isEmpty() ? "" : ",")
                                        .append("\"%s\":[\"%s\"]".formatted(name, value)));
        var event =
                "{\"eventType\":\"%s\",\"mail\":{\"timestamp\":\"%s\",\"messageId\":\"%s\",\"tags\":{%s}},\"%s\":{%s\"timestamp\":\"%s\"}}"
                        .formatted(type, letter.sentAt(), letter.id(), tags, part, detail, at);
        return "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{\"TopicArn\":\"%s\",\"Message\":\"%s\"}}]}"
                .formatted(TOPIC, event.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    static Optional<MailEvent> named(String name) {
        return Stream.of(values())
                .filter(event -> event.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
