package org.followup.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Message;
import org.followup.core.reminders.LetterContent;
import org.followup.ses.MimeMessages;
import org.followup.ses.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter as bytes on the way, read back by two programs that we did not write. */
class MailedLettersTest {

    private static final MimeMessages MIME =
            new MimeMessages(
                    Sender.parse("Обязательства перед детьми <letters@example.org>").orElseThrow());
    private static final JteLetterWriter WRITER = Samples.writer(Samples.CLOCK);

    /**
     * Prints subject, name, text and HTML of each file, and name, type, method and content of each
     * attachment, each ended by a zero.
     */
    private static final String READ_BY_PYTHON =
            """
            import sys
            from email import policy, message_from_bytes
            for name in sys.argv[1:]:
                m = message_from_bytes(open(name, "rb").read(), policy=policy.default)
                assert not m.defects, m.defects
                parts = [m["Subject"], m["To"].addresses[0].display_name]
                parts += [m.get_body((k,)).get_content() for k in ("plain", "html")]
                for a in m.iter_attachments():
                    assert not a.defects, a.defects
                    parts += [a.get_filename(), a.get_content_type()]
                    parts += [a.get_param("method"), a.get_content()]
                for part in parts:
                    sys.stdout.buffer.write(part.encode("utf-8") + b"\\0")
            """;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("org.followup.reminders.GoldenLettersTest#letters")
    void every_letter_is_read_back_as_it_was_written(
            String name, Language language, LetterContent content) throws Exception {
        var message = message(content, language);
        var bytes = MIME.bytes(message);

        var read =
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));

        var parts = letter((MimeMultipart) read.getContent(), message);
        assertThat(new String(bytes, UTF_8).lines()).allMatch(line -> line.length() < 100);
        assertThat(read.getSubject()).isEqualTo(message.subject());
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getPersonal())
                .isEqualTo(message.toName());
        assertThat(unix(parts.getBodyPart(0).getContent())).isEqualTo(message.text());
        assertThat(unix(parts.getBodyPart(1).getContent())).isEqualTo(message.html());
        assertThat(parts.getBodyPart(0).getHeader("Content-Transfer-Encoding"))
                .containsExactly("quoted-printable");
    }

    /** A letter with something attached is the first part of it. */
    private static MimeMultipart letter(MimeMultipart parts, Message message) throws Exception {
        if (message.attachments().isEmpty()) {
            return parts;
        }
        assertThat(parts.getCount()).isEqualTo(message.attachments().size() + 1);
        for (var at = 0; at < message.attachments().size(); at++) {
            var attachment = message.attachments().get(at);
            var part = parts.getBodyPart(at + 1);
            var content = new String(part.getInputStream().readAllBytes(), UTF_8);
            assertThat(part.getFileName()).isEqualTo(attachment.name());
            assertThat(content).isEqualTo(attachment.content());
            var type = new ContentType(part.getContentType());
            assertThat(type.getBaseType()).isEqualTo("text/calendar");
            assertThat(type.getParameter("charset")).isEqualTo("utf-8");
            assertThat(content).contains("\r\nMETHOD:" + type.getParameter("method") + "\r\n");
        }
        return (MimeMultipart) parts.getBodyPart(0).getContent();
    }

    @Test
    void python_reads_every_letter_back_too(@TempDir Path folder) throws Exception {
        assumeTrue(hasPython() || "true".equals(System.getenv("CI")), "no python3 here");
        var messages =
                Stream.of(Language.values())
                        .filter(Language::complete)
                        .flatMap(
                                language ->
                                        Samples.all().values().stream()
                                                .map(content -> message(content, language)))
                        .toList();
        assertThat(messages).hasSizeGreaterThanOrEqualTo(2 * Samples.all().size());
        var command = new ArrayList<>(List.of("python3", "-c", READ_BY_PYTHON));
        for (var message : messages) {
            var file = folder.resolve(command.size() + ".eml");
            Files.write(file, MIME.bytes(message));
            command.add(file.toString());
        }

        var run = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), UTF_8).split("\0", -1);

        assertThat(run.waitFor()).as(said[0]).isZero();
        var parts = List.of(said).iterator();
        for (var message : messages) {
            assertThat(parts.next()).isEqualTo(message.subject());
            assertThat(parts.next()).isEqualTo(message.toName());
            assertThat(unix(parts.next())).isEqualTo(message.text());
            assertThat(unix(parts.next()).strip()).isEqualTo(message.html().strip());
            for (var attachment : message.attachments()) {
                assertThat(parts.next()).isEqualTo(attachment.name());
                assertThat(parts.next() + "; method=" + parts.next()).isEqualTo(attachment.type());
                assertThat(unix(parts.next())).isEqualTo(unix(attachment.content()));
            }
        }
        assertThat(parts.next()).isEmpty();
        assertThat(parts).isExhausted();
    }

    private static Message message(LetterContent content, Language language) {
        var written = WRITER.write(content, language);
        return new Message(
                new EmailAddress("tazegul@example.org"),
                "Täzegül «Әлия» 🙂",
                language.tag(),
                written.subject(),
                written.text(),
                written.html(),
                Map.of("References", "<round.2025.tm.2026-1@example.org>"),
                Map.of(),
                written.attachments());
    }

    private static String unix(Object content) {
        return content.toString().replace("\r\n", "\n");
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }
}
