package org.followup.local.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.util.Properties;

/** A letter with everything that a letter of ours can have. */
public final class TestLetters {

    private TestLetters() {}

    public static byte[] letter() {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(
                    new InternetAddress("forum@example.org", "Секретариат форума", UTF_8.name()));
            message.setSubject("Напоминание: отчёт за первый раунд — до пятницы", UTF_8.name());
            message.setHeader("Content-Language", "ru");
            var bodies =
                    new MimeMultipart(
                            "alternative",
                            text("Ждём отчёт. Форма: https://forum.example.org/text.", "plain"),
                            text(
                                    "<p><b>Ждём отчёт</b> <a"
                                        + " href=\"https://forum.example.org/link?a=1&amp;b=2\">Форма</a>",
                                    "html"));
            var body = new MimeBodyPart();
            body.setContent(bodies);
            var calendar = text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "calendar");
            calendar.setFileName("due.ics");
            message.setContent(new MimeMultipart("mixed", body, calendar));
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeBodyPart text(String text, String subtype) throws Exception {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), subtype);
        return part;
    }
}
