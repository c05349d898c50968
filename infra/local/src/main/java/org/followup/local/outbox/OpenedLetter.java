package org.followup.local.outbox;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a mail program makes of a message. */
public record OpenedLetter(
        String from,
        String subject,
        String language,
        List<Line> headers,
        String text,
        String html,
        List<Attachment> attachments) {

    /** One header, readable. */
    public record Line(String name, String value) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Attachment(String name, String contentType, byte[] content) {}

    static OpenedLetter of(byte[] bytes) {
        try {
            MimeMessage message = Mime.parse(bytes);
            var parts = new Parts();
            parts.open(message);
            return new OpenedLetter(
                    decoded(message.getHeader("From", ", ")),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    Optional.ofNullable(message.getHeader("Content-Language", ",")).orElse(""),
                    headers(message),
                    parts.text,
                    parts.html,
                    List.copyOf(parts.attachments));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException("a message that cannot be read", e);
        }
    }

    /** Addresses in the letter, each once, in the order in which they stand. */
    public List<String> links() {
        return LinksIn.letter(text, html);
    }

    private static List<Line> headers(MimeMessage message) throws MessagingException {
        List<Line> lines = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            if (!header.getName().startsWith("X-Outbox-")) {
                lines.add(new Line(header.getName(), decoded(header.getValue())));
            }
        }
        return List.copyOf(lines);
    }

    private static String decoded(@Nullable String value) {
        try {
            return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (java.io.UnsupportedEncodingException e) {
            return String.valueOf(value);
        }
    }

    /** Collects the first text, the first HTML and whatever else there is. */
    private static final class Parts {

        private String text = "";
        private String html = "";
        private final List<Attachment> attachments = new ArrayList<>();

        void open(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    open(several.getBodyPart(i));
                }
            } else if (isBody(part, "text/plain") && text.isEmpty()) {
                text = (String) part.getContent();
            } else if (isBody(part, "text/html") && html.isEmpty()) {
                html = (String) part.getContent();
            } else {
                attachments.add(attachment(part));
            }
        }

        private static boolean isBody(Part part, String type) throws MessagingException {
            return part.isMimeType(type)
                    && part.getFileName() == null
                    && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        }

        private static Attachment attachment(Part part) throws MessagingException, IOException {
            String type = part.getContentType();
            String name = part.getFileName();
            return new Attachment(
                    name == null ? "attachment" : MimeUtility.decodeText(name),
                    type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
                    part.getInputStream().readAllBytes());
        }
    }
}
