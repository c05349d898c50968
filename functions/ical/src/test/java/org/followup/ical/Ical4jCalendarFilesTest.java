package org.followup.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.fortuna.ical4j.util.Configurator;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.reminders.CalendarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What ical4j wrote, read back by biweekly. */
class Ical4jCalendarFilesTest {

    private static final Instant NOW = Instant.parse("2026-05-12T04:00:00Z");
    private static final LocalDate YEARS_END = LocalDate.of(2026, 12, 31);
    private static final EmailAddress SECRETARIAT = new EmailAddress("secretariat@example.org");
    private static final CalendarFile.Day DAY =
            new CalendarFile.Day("kz.aigul@follow-up", YEARS_END, false, "Updates due", "By 18:00");

    private final Ical4jCalendarFiles files = new Ical4jCalendarFiles();

    @Test
    void a_file_that_is_fetched_says_what_it_was_told() {
        var read = read(fetched(DAY));

        assertThat(read.method()).isEmpty();
        assertThat(read.read().getProductId().getValue()).isEqualTo("-//Follow-up//Reminders//EN");
        assertThat(read.read().getExperimentalProperty("X-WR-CALNAME").getValue())
                .as("as it stands: nobody says what is in a property of others")
                .isEqualTo("Due\\; days");
        var day = read.only();
        assertThat(day.id()).isEqualTo("kz.aigul@follow-up");
        assertThat(day.sequence()).isEqualTo(714_240);
        assertThat(day.stamp()).isEqualTo(NOW);
        assertThat(day.start()).isEqualTo(YEARS_END);
        assertThat(day.end()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(day.status()).isEqualTo("CONFIRMED");
        assertThat(day.transparency()).isEqualTo("TRANSPARENT");
        assertThat(day.title()).isEqualTo("Updates due");
        assertThat(day.read().getSummary().getLanguage()).isEqualTo("uz-Cyrl");
        assertThat(day.text()).isEqualTo("By 18:00");
        assertThat(day.read().getDescription().getLanguage()).isEqualTo("uz-Cyrl");
        assertThat(day.organizer()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_sent_names_its_method_and_who_sends_it(CalendarFile.Method method) {
        var read = read(sent(method, SECRETARIAT));

        assertThat(read.method()).contains(method.name());
        assertThat(read.only().organizer()).contains("mailto:secretariat@example.org");
    }

    @Test
    void a_day_that_is_taken_out_says_so() {
        var over = new CalendarFile.Day("a@follow-up", YEARS_END, true, "", "");

        assertThat(read(fetched(DAY, over)).days())
                .extracting(ReadCalendar.Day::status)
                .containsExactly("CONFIRMED", "CANCELLED");
    }

    /** A calendar without anything in it breaks the format; this shows nothing. */
    @Test
    void a_file_without_days_says_that_no_hours_are_busy() {
        var read = read(fetched());

        assertThat(read.days()).isEmpty();
        assertThat(read.read().getComponents().size()).isEqualTo(1);
        var busy = read.read().getFreeBusies().getFirst();
        assertThat(busy.getFreeBusy()).isEmpty();
        assertThat(busy.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
    }

    @Test
    void a_file_with_days_has_nothing_beside_them() {
        var over = new CalendarFile.Day("a@follow-up", YEARS_END, true, "", "");

        for (var file : List.of(fetched(DAY), fetched(over))) {
            assertThat(read(file).read().getComponents().size()).isEqualTo(1);
            assertThat(read(file).days()).hasSize(1);
        }
    }

    @Test
    void ical4j_itself_finds_no_fault_in_what_it_wrote() {
        assertThat(
                        List.of(
                                fetched(DAY),
                                fetched(),
                                sent(CalendarFile.Method.PUBLISH, SECRETARIAT),
                                sent(CalendarFile.Method.CANCEL, SECRETARIAT)))
                .allSatisfy(
                        file -> {
                            var found = Ical4jCalendarFiles.calendar(file).validate();
                            assertThat(found.getEntries()).isEmpty();
                        });
    }

    /** The parser takes an address as it stands; in a URI some of its letters are encoded. */
    @ParameterizedTest
    @ValueSource(strings = {"50%@example.org", "a^b`{c}|d@example.org", "o'brien+x=y@example.org"})
    void an_address_of_any_letters_that_one_may_have_can_send(String address) {
        var day = read(sent(CalendarFile.Method.CANCEL, new EmailAddress(address))).only();

        var uri = java.net.URI.create(day.organizer().orElseThrow());
        assertThat(uri.getSchemeSpecificPart()).isEqualTo(address);
    }

    @Test
    void what_people_typed_stays_text_and_begins_no_line() {
        var typed = " a; b, c \\n \\\\ \"d\"\r\nATTACH:x\rURL:y\nRRULE:z\u0007\u2028\u0085Ж\t";

        var day = read(fetched(titled(typed))).only();

        assertThat(day.title()).isEqualTo("a; b, c \\n \\\\ \"d\" ATTACH:x URL:y RRULE:z Ж");
        assertThat(day.read().getProperties().values()).hasSize(9);
    }

    /** The seed is fixed; each length meets each place at which a line may have to be broken. */
    @Test
    void lines_of_any_letters_are_short_and_whole_letters_come_back() {
        var random = new Random(20_260_512);
        var letters = "aZ \\,;:Қңʻ—Ў€中🙂👩".codePoints().toArray();
        for (var length = 1; length < 400; length++) {
            var typed = new StringBuilder("Қ");
            IntStream.range(0, length)
                    .map(_ -> letters[random.nextInt(letters.length)])
                    .forEach(typed::appendCodePoint);
            typed.append("Ң");

            assertThat(read(fetched(titled(typed.toString()))).only().title())
                    .isEqualTo(typed.toString());
        }
    }

    @Test
    void a_line_is_broken_only_where_no_more_letters_fit() {
        var file = files.write(fetched(titled("Ң".repeat(90))));

        var folded =
                file.lines()
                        .dropWhile(line -> !line.startsWith("SUMMARY"))
                        .takeWhile(Ical4jCalendarFilesTest::isTitle)
                        .toList();
        assertThat(folded).hasSize(3);
        assertThat(folded.subList(0, 2)).allMatch(line -> line.getBytes(UTF_8).length >= 74);
    }

    /** No zones are asked for, on the disk or in the net. */
    @Test
    void the_settings_of_ical4j_are_ours() {
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .contains("false");
    }

    private static boolean isTitle(String line) {
        return line.startsWith("SUMMARY") || line.startsWith(" ");
    }

    private ReadCalendar read(CalendarFile file) {
        return ReadCalendar.of(files.write(file));
    }

    private static CalendarFile.Day titled(String title) {
        return new CalendarFile.Day("a@follow-up", YEARS_END, false, title, "");
    }

    private static CalendarFile fetched(CalendarFile.Day... days) {
        return file(Optional.empty(), List.of(days));
    }

    private static CalendarFile sent(CalendarFile.Method method, EmailAddress by) {
        return file(Optional.of(new CalendarFile.Sent(method, by)), List.of(DAY));
    }

    private static CalendarFile file(
            Optional<CalendarFile.Sent> sent, List<CalendarFile.Day> days) {
        return new CalendarFile("Due; days", Language.UZBEK_CYRILLIC, NOW, 714_240, sent, days);
    }
}
