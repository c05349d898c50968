package org.followup.local.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.Properties;
import java.util.TimeZone;

/** Messages as bytes and back. */
final class Mime {

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private Mime() {}

    static MimeMessage parse(byte[] message) throws MessagingException {
        return new MimeMessage(NO_SERVER, new ByteArrayInputStream(message));
    }

    static String date(Date date) {
        var format = new MailDateFormat();
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format.format(date);
    }
}
