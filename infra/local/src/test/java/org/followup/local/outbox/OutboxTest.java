package org.followup.local.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.model.MessageTag;

final class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Map<String, String> TAGS =
            Map.of("kind", "REMINDER", "occasion", "kz-round-1-14");

    private static final MessageTag KIND =
            MessageTag.builder().name("kind").value("SIGN_IN").build();

    @TempDir private Path folder;

    @Test
    void opens_a_letter_as_a_mail_program_does() {
        var outbox = outbox();

        var id = outbox.take(TestLetters.letter(), List.of("focal@example.org"), TAGS);

        var letter = outbox.find(id).orElseThrow();
        assertThat(letter.sentAt()).isEqualTo(NOW);
        assertThat(letter.kind()).isEqualTo("REMINDER");
        var content = letter.open();
        assertThat(content.subject()).isEqualTo("Напоминание: отчёт за первый раунд — до пятницы");
        assertThat(content.from()).isEqualTo("Секретариат форума <forum@example.org>");
        assertThat(content.language()).isEqualTo("ru");
        assertThat(content.text()).contains("Ждём отчёт");
        assertThat(content.html()).contains("<b>Ждём отчёт</b>");
        assertThat(content.links())
                .containsExactly(
                        "https://forum.example.org/link?a=1&b=2", "https://forum.example.org/text");
        assertThat(content.attachments())
                .extracting(OpenedLetter.Attachment::name, OpenedLetter.Attachment::contentType)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("due.ics", "text/calendar"));
        assertThat(new String(content.attachments().getFirst().content(), UTF_8))
                .contains("BEGIN:VCALENDAR");
    }

    @Test
    void sets_date_and_message_id_as_ses_does_and_shows_none_of_its_own_headers() {
        var outbox = outbox();

        var id = outbox.take(TestLetters.letter(), List.of("focal@example.org"), TAGS);

        assertThat(outbox.find(id).orElseThrow().open().headers())
                .contains(
                        new OpenedLetter.Line("Date", "Sun, 1 Mar 2026 09:00:00 +0000 (UTC)"),
                        new OpenedLetter.Line("Message-ID", "<000001@outbox.localhost>"))
                .noneMatch(line -> line.name().startsWith("X-Outbox"));
    }

    @Test
    void keeps_the_letters_for_the_next_run() {
        var before = outbox();
        before.take(TestLetters.letter(), List.of("a@example.org"), TAGS);
        before.take(TestLetters.letter(), List.of("b@example.org"), Map.of());

        var after = outbox();
        after.take(TestLetters.letter(), List.of("c@example.org"), TAGS);

        assertThat(after.all())
                .extracting(letter -> String.join(",", letter.to()))
                .containsExactly("c@example.org", "b@example.org", "a@example.org");
        assertThat(after.find("000001").orElseThrow().tags()).isEqualTo(TAGS);
        assertThat(after.find("000002").orElseThrow().tags()).isEmpty();
        assertThat(after.find("000001").orElseThrow().sentAt()).isEqualTo(NOW);
    }

    @Test
    void what_the_mail_service_told_is_kept_with_the_letter_and_no_header_of_it() {
        var outbox = outbox();
        var id = outbox.take(TestLetters.letter(), List.of("a@example.org"), TAGS);
        var headers = outbox.find(id).orElseThrow().open().headers();

        outbox.told(id, MailEvent.DELIVERED, NOW.plusSeconds(2));
        outbox.told(id, MailEvent.COMPLAINED, NOW.plusSeconds(60));
        outbox.told("000099", MailEvent.DELIVERED, NOW);

        assertThat(List.of(outbox, outbox()))
                .allSatisfy(
                        read -> {
                            var letter = read.find(id).orElseThrow();
                            assertThat(letter.events())
                                    .containsExactly(
                                            new StoredLetter.Told(
                                                    MailEvent.DELIVERED, NOW.plusSeconds(2)),
                                            new StoredLetter.Told(
                                                    MailEvent.COMPLAINED, NOW.plusSeconds(60)));
                            assertThat(letter.tags()).isEqualTo(TAGS);
                            assertThat(letter.open().headers()).isEqualTo(headers);
                        });
        assertThat(outbox.all()).hasSize(1);
    }

    @Test
    void stands_where_ses_stands() {
        var outbox = outbox();

        var answer =
                new OutboxSes(outbox)
                        .sendRawEmail(
                                request ->
                                        request.destinations("focal@example.org")
                                                .tags(KIND)
                                                .rawMessage(
                                                        raw ->
                                                                raw.data(
                                                                        SdkBytes.fromByteArray(
                                                                                TestLetters
                                                                                        .letter()))));

        assertThat(outbox.find(answer.messageId()).orElseThrow().kind()).isEqualTo("SIGN_IN");
    }

    private Outbox outbox() {
        return new Outbox(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
