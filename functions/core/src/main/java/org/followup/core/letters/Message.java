package org.followup.core.letters;

import java.util.List;
import java.util.Map;

/**
 * A letter as it is handed to the mail service. {@code headers} are further ones, {@code tags} come
 * back with the service's events and hold only letters, digits and {@code _ - . @}.
 */
public record Message(
        EmailAddress to,
        String toName,
        String languageTag,
        String subject,
        String text,
        String html,
        Map<String, String> headers,
        Map<String, String> tags,
        List<Attachment> attachments) {

    public Message {
        headers = Map.copyOf(headers);
        tags = Map.copyOf(tags);
        attachments = List.copyOf(attachments);
    }

    public Message(
            EmailAddress to,
            String toName,
            String languageTag,
            String subject,
            String text,
            String html,
            Map<String, String> headers,
            Map<String, String> tags) {
        this(to, toName, languageTag, subject, text, html, headers, tags, List.of());
    }
}
