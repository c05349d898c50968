package org.followup.acceptance.year;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Message;

/** What a receiver can read in the bytes of a mail: text and HTML, to one person alone. */
final class RawMail {

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private final MimeMessage mime;

    private RawMail(MimeMessage mime) {
        this.mime = mime;
    }

    static Message read(byte[] bytes, List<String> destinations, Map<String, String> tags) {
        try {
            return new RawMail(new MimeMessage(NO_SERVER, new ByteArrayInputStream(bytes)))
                    .read(destinations, tags);
        } catch (MessagingException | IOException e) {
            throw new AssertionError("bytes that are no mail", e);
        }
    }

    private Message read(List<String> destinations, Map<String, String> tags)
            throws MessagingException, IOException {
        var to = receiver();
        if (!destinations.equals(List.of(to.getAddress()))) {
            throw new AssertionError("who is written to, and who gets it, differ");
        }
        var personal = to.getPersonal();
        return new Message(
                new EmailAddress(to.getAddress()),
                personal == null ? "" : personal,
                mime.getHeader("Content-Language", null),
                mime.getSubject(),
                part("text/plain"),
                part("text/html"),
                headers(),
                tags);
    }

    private InternetAddress receiver() throws MessagingException {
        var all = mime.getAllRecipients();
        if (all.length != 1 || mime.getRecipients(RecipientType.TO).length != 1) {
            throw new AssertionError("nobody is in copy");
        }
        return (InternetAddress) all[0];
    }

    private Map<String, String> headers() throws MessagingException {
        return Collections.list(mime.getAllHeaders()).stream()
                .collect(Collectors.toMap(Header::getName, Header::getValue));
    }

    private String part(String type) throws MessagingException, IOException {
        var parts = (Multipart) mime.getContent();
        for (var i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return (String) parts.getBodyPart(i).getContent();
            }
        }
        throw new AssertionError("no part of " + type);
    }
}
