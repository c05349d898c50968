package org.followup.ses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.followup.core.letters.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MimeMessagesTest {

    private static final String LONG = Letters.EVERY_LETTER.repeat(200);

    private final MimeMessages messages = new MimeMessages(Letters.SENDER);

    @Test
    void every_letter_of_the_region_arrives() throws Exception {
        var letter =
                Letters.letter(
                        "Әлия «Ҷамила» Oʻtkir",
                        Letters.EVERY_LETTER.repeat(3),
                        LONG + "\n.\nFrom here",
                        Map.of("References", "<round.2025.kz.2026-1@example.org>"));

        var read = read(letter);

        assertThat(read.getSubject()).isEqualTo(Letters.EVERY_LETTER.repeat(3));
        var to = (InternetAddress) read.getAllRecipients()[0];
        assertThat(to.getPersonal()).isEqualTo("Әлия «Ҷамила» Oʻtkir");
        assertThat(to.getAddress()).isEqualTo("aigul@example.org");
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal())
                .isEqualTo("Обязательства перед детьми");
        assertThat(read.getHeader("References", ",")).contains("<round.2025.kz.2026-1@");
        assertThat(read.getHeader("Content-Language", ",")).isEqualTo("ru");
        assertThat(text(read, 0)).isEqualTo(LONG + "\n.\nFrom here");
        assertThat(text(read, 1)).isEqualTo("<p>" + LONG + "\n.\nFrom here</p>");
    }

    @Test
    void no_line_is_longer_than_mail_allows_and_all_is_ascii() {
        var bytes = messages.bytes(Letters.letter(LONG.substring(0, 100), LONG, LONG, Map.of()));

        assertThat(new String(bytes, UTF_8).lines()).allMatch(line -> line.length() <= 998);
        assertThat(bytes).isEqualTo(new String(bytes, UTF_8).getBytes(UTF_8));
        assertThat(new String(bytes, UTF_8).chars()).allMatch(c -> c < 128);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna\r\nBcc: all@example.org",
                "Anna\nBcc: all@example.org",
                "Anna\rBcc: all@example.org",
                "Anna\u2028Bcc: all@example.org",
                "Anna \"Bcc\" <all@example.org>, other@example.org",
            })
    void a_name_or_subject_begins_no_header(String typed) throws Exception {
        var read = read(Letters.letter(typed, typed, "text", Map.of()));

        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getAddress())
                .isEqualTo("aigul@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: all@example.org", "ключ", "a\nb"})
    void a_header_of_more_than_a_line_is_refused(String value) {
        var letter = Letters.letter("Anna", "subject", "text", Map.of("References", value));

        assertThatIllegalArgumentException().isThrownBy(() -> messages.bytes(letter));
    }

    @Test
    void names_neither_this_machine_nor_an_id_that_the_service_gives() throws Exception {
        assertThat(read(Letters.letter()).getMessageID()).isNull();
    }

    /**
     * By a program of another kind, which finds every defect of a header. Its newer way to read
     * addresses puts a space between two encoded words, against RFC 2047; the older does not.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Әлия",
                "Anna \"the Judge\" O'Neil",
                "Anna, Bolat; <Co> (both) @home: \\ and more",
                "Täzegül Öwezowa, 🙂👩‍⚖️",
                "Уполномоченный по правам ребёнка в Республике Казахстан, очень длинное имя",
            })
    void a_name_is_read_back_by_two_programs(String name, @TempDir Path folder) throws Exception {
        var letter = Letters.letter(name, Letters.EVERY_LETTER.repeat(3) + " 🙂", LONG, Map.of());

        assertThat(((InternetAddress) read(letter).getAllRecipients()[0]).getPersonal())
                .isEqualTo(name);
        assumeTrue(hasPython() || "true".equals(System.getenv("CI")), "no python3 here");
        var mail = folder.resolve("mail.eml");
        Files.write(mail, messages.bytes(letter));
        var script =
                """
                import sys
                from email import policy, message_from_bytes
                from email.header import decode_header, make_header
                from email.utils import parseaddr
                m = message_from_bytes(open(sys.argv[1], "rb").read(), policy=policy.default)
                assert not m.defects, m.defects
                assert not m["To"].defects, m["To"].defects
                assert len(m["To"].addresses) == 1
                raw = message_from_bytes(open(sys.argv[1], "rb").read(), policy=policy.compat32)
                name, address = parseaddr(raw["To"])
                parts = [m["Subject"], str(make_header(decode_header(name))), address]
                parts += [m.get_body((k,)).get_content() for k in ("plain", "html")]
                sys.stdout.buffer.write("\\0".join(parts).encode("utf-8"))
                """;

        var run = new ProcessBuilder("python3", "-c", script, mail.toString()).start();
        var said = new String(run.getInputStream().readAllBytes(), UTF_8).split("\0", -1);

        assertThat(run.waitFor()).isZero();
        assertThat(said[0]).isEqualTo(letter.subject());
        assertThat(said[1]).isEqualTo(name);
        assertThat(said[2]).isEqualTo("aigul@example.org");
        assertThat(said[3].strip()).isEqualTo(LONG);
        assertThat(said[4].strip()).isEqualTo("<p>" + LONG + "</p>");
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private MimeMessage read(Message letter) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(messages.bytes(letter)));
    }

    private static String text(MimeMessage message, int part) throws Exception {
        BodyPart body = ((MimeMultipart) message.getContent()).getBodyPart(part);
        return ((String) body.getContent()).replace("\r\n", "\n");
    }
}
