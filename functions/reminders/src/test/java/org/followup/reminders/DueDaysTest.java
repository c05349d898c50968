package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.letters.Attachment;
import org.followup.core.reminders.LetterContent;
import org.followup.ical.ReadCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendar of a reminder, read back as another program would. */
class DueDaysTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant NOW = Instant.parse("2026-05-12T04:00:00Z");
    private static final String SECRETARIAT = "mailto:secretariat@example.org";
    private static final LocalDate DUE_ON = LocalDate.of(2026, 12, 31);

    static Stream<LetterContent> reminders() {
        return Samples.all().values().stream().filter(LetterContent.Reminder.class::isInstance);
    }

    @ParameterizedTest
    @MethodSource("reminders")
    void every_reminder_has_the_due_day_of_each_office_and_round(LetterContent content) {
        var letter = (LetterContent.Reminder) content;
        for (var language : List.of(Language.ENGLISH, Language.RUSSIAN)) {
            var events = events(letter, language);

            assertThat(events)
                    .extracting(ReadCalendar.Day::id)
                    .doesNotHaveDuplicates()
                    .isEqualTo(
                            letter.sections().stream()
                                    .map(LetterContent.Section::calendarId)
                                    .toList());
            assertThat(calendar(letter, language))
                    .doesNotContain("/in/")
                    .endsWith("END:VCALENDAR\r\n");
        }
    }

    @Test
    void the_day_is_a_whole_one_that_makes_nobody_busy_also_at_the_years_end() {
        var event = events(reminder("Round", NOW), Language.ENGLISH).getFirst();

        assertThat(event.start()).isEqualTo(DUE_ON);
        assertThat(event.end()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(event.stamp()).isEqualTo(NOW);
        assertThat(event.transparency()).isEqualTo("TRANSPARENT");
        assertThat(event.title()).isEqualTo("Updates due: Round");
    }

    @Test
    void a_later_letter_alters_the_same_day() {
        var first = events(reminder("Round", NOW), Language.ENGLISH).getFirst();
        var later = reminder("Round", NOW.plus(Duration.ofDays(1)));
        var second = events(later, Language.ENGLISH).getFirst();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.sequence()).isGreaterThan(first.sequence());
    }

    @Test
    void the_day_leaves_the_calendar_with_whatever_letter_says_that_nothing_is_owed() {
        for (var name :
                List.of(
                        "receipt-again",
                        "receipt-reworked",
                        "deadline-excused",
                        "accepted",
                        "entered-on-behalf",
                        "carried-over")) {
            var letter = Samples.all().get(name);

            assertThat(calendar(letter, Language.RUSSIAN)).contains("METHOD:CANCEL");
            var event = events(letter, Language.RUSSIAN).getFirst();
            assertThat(event.status()).isEqualTo("CANCELLED");
            assertThat(event.id()).isEqualTo("2025.2026-1.kz.aigul@follow-up");
        }
        assertThat(calendar(Samples.all().get("deadline-extended"), Language.ENGLISH))
                .contains("METHOD:PUBLISH", "STATUS:CONFIRMED");
    }

    /** A file that takes out may hold one day only (RFC 5546, 3.2.5). */
    @Test
    void what_was_reworked_takes_out_its_own_day_and_that_of_the_round_in_a_file_each() {
        var days = attachments(Samples.all().get("receipt-reworked"), Language.ENGLISH);

        assertThat(days)
                .extracting(Attachment::name, Attachment::type)
                .containsExactly(
                        tuple("due-days.ics", "text/calendar; method=CANCEL"),
                        tuple("due-days-2.ics", "text/calendar; method=CANCEL"));
        var ids = new ArrayList<String>();
        for (var day : days) {
            var event = only(events(day));
            assertThat(event.status()).isEqualTo("CANCELLED");
            assertThat(event.organizer()).contains(SECRETARIAT);
            ids.add(event.id());
        }
        assertThat(ids)
                .containsExactly(
                        "2025.2026-1.kz.aigul@follow-up",
                        "2025.2026-1.rework-2026-06-01.kz.aigul@follow-up");
    }

    @Test
    void a_day_of_rework_says_that_it_is_one() {
        var event = events(Samples.all().get("reminder-rework"), Language.RUSSIAN).getFirst();

        assertThat(event.id()).isEqualTo("2025.2026-1.rework-2026-05-15.kz.aigul@follow-up");
        assertThat(event.title()).isEqualTo("Срок доработки: Первый раунд 2026 года");
        assertThat(event.text()).contains("Возвращённое с вопросом");
    }

    @Test
    void what_people_typed_stays_text_whatever_its_letters() {
        var typed = "a; b, c \\n d\r\nATTACH:https://example.org\u2028Жеңіс 🙂 " + "Ң".repeat(90);

        var event = events(reminder(typed, NOW), Language.RUSSIAN).getFirst();

        assertThat(event.title())
                .isEqualTo(
                        "Срок отчётов: a; b, c \\n d ATTACH:https://example.org Жеңіс 🙂 "
                                + "Ң".repeat(90));
        assertThat(event.read().getAttachments()).isEmpty();
    }

    private static LetterContent.Reminder reminder(String round, Instant now) {
        var section =
                new LetterContent.Section(
                        "2025.2026-1.kz.aigul@example.org",
                        Localized.of(Language.ENGLISH, "Office"),
                        ALMATY,
                        Localized.of(Language.ENGLISH, round),
                        DUE_ON,
                        DUE_ON.atTime(18, 0).atZone(ALMATY).toInstant(),
                        List.of(),
                        2,
                        false,
                        false);
        var link = java.net.URI.create("https://example.org/in/secret");
        return new LetterContent.Reminder("Aigul", false, List.of(section), link, now, DUE_ON);
    }

    private static List<Attachment> attachments(LetterContent letter, Language language) {
        var now = letter instanceof LetterContent.Reminder reminder ? reminder.now() : NOW;
        return Samples.writer(Clock.fixed(now, ZoneOffset.UTC))
                .write(letter, language)
                .attachments();
    }

    private static String calendar(LetterContent letter, Language language) {
        return attachments(letter, language).getFirst().content();
    }

    private static List<ReadCalendar.Day> events(LetterContent letter, Language language) {
        return events(attachments(letter, language).getFirst());
    }

    /** The part says the same of itself as the file in it, and each day who publishes it. */
    private static List<ReadCalendar.Day> events(Attachment attachment) {
        var read = ReadCalendar.of(attachment.content());
        assertThat(attachment.type())
                .isEqualTo("text/calendar; method=" + read.method().orElseThrow());
        assertThat(read.days()).allMatch(day -> day.organizer().equals(Optional.of(SECRETARIAT)));
        return read.days();
    }

    private static ReadCalendar.Day only(List<ReadCalendar.Day> events) {
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
