package org.followup.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.followup.core.letters.Attachment;
import org.followup.core.letters.Message;

/**
 * Makes the bytes of a mail: plain text and HTML, quoted-printable, so that every letter of the
 * region survives old relays. No value can begin a header of its own.
 */
public final class MimeMessages {

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final Session NO_SESSION = Session.getInstance(new Properties());

    private final Sender sender;

    public MimeMessages(Sender sender) {
        this.sender = sender;
    }

    public byte[] bytes(Message message) {
        try {
            var mime = new WithoutId(NO_SESSION);
            mime.setFrom(address(sender.address().value(), sender.name()));
            mime.setRecipient(
                    RecipientType.TO, address(message.to().value(), oneLine(message.toName())));
            mime.setSubject(oneLine(message.subject()), UTF_8.name());
            mime.setHeader("Content-Language", checked(message.languageTag()));
            for (Map.Entry<String, String> header : new TreeMap<>(message.headers()).entrySet()) {
                mime.setHeader(checkedName(header.getKey()), checked(header.getValue()));
            }
            var parts = new MimeMultipart("alternative");
            parts.addBodyPart(part(message.text(), "plain"));
            parts.addBodyPart(part(message.html(), "html"));
            mime.setContent(message.attachments().isEmpty() ? parts : mixed(parts, message));
            mime.saveChanges();
            var bytes = new ByteArrayOutputStream();
            mime.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException e) {
            throw new IllegalArgumentException("a message that is no mail", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InternetAddress address(String address, String name) throws IOException {
        return name.isBlank()
                ? new InternetAddress(address, null)
                : new InternetAddress(address, name, UTF_8.name());
    }

    private static MimeMultipart mixed(MimeMultipart letter, Message message)
            throws MessagingException {
        var body = new MimeBodyPart();
        body.setContent(letter);
        var mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(body);
        for (var attachment : message.attachments()) {
            mixed.addBodyPart(attached(attachment));
        }
        return mixed;
    }

    /** Base64 keeps every byte, also the ends of its lines. */
    private static MimeBodyPart attached(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(
                                attachment.content().getBytes(UTF_8),
                                attachment.type() + "; charset=utf-8")));
        part.setFileName(attachment.name());
        part.setDisposition(Part.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /** What people have typed is put in one line; nobody is refused a letter for it. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    private static String checkedName(String name) {
        if (!HEADER_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no header is called so");
        }
        return name;
    }

    /** What the service itself sets has to be right. */
    private static String checked(String value) {
        if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("a header's value is printable ASCII in one line");
        }
        return value;
    }

    /** SES gives the Message-ID; one made here would tell the name of this machine. */
    private static final class WithoutId extends MimeMessage {

        WithoutId(Session session) {
            super(session);
        }

        @Override
        protected void updateMessageID() {}
    }
}
