package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.acceptance.badinput.UpdateFields.focalPoint;
import static org.followup.acceptance.badinput.UpdateFields.good;
import static org.followup.acceptance.badinput.UpdateFields.sequence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.followup.acceptance.badinput.Guest.Answer;
import org.followup.acceptance.rights.NotesRights;
import org.followup.acceptance.rights.Watched;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The form of an update, sent as it should not be: the right status, a message in the reader's
 * language, what was typed still there, and the office's history as it was.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadUpdateTest {

    private static final String OWN = UpdateFields.OWN;

    @RegisterExtension
    final StartedService service = StartedService.demonstration().by(Watched::service);

    /** A field, what is typed into it, the status, and the message in English and in Russian. */
    record Row(String field, String typed, int status, String english, String russian) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("value", "twelve", 422, "Enter a number in digits", "число цифрами"),
                    new Row(
                            "value",
                            "1e999999999",
                            422,
                            "Enter a number in digits",
                            "число цифрами"),
                    new Row(
                            "value",
                            "9".repeat(400),
                            422,
                            "at most 18 digits",
                            "не больше 18 цифр"),
                    new Row(
                            "value",
                            "640",
                            422,
                            "Is 640 percent right?",
                            "Верно ли 640 процентов?"),
                    new Row("value", "-6", 422, "Is the sign of", "Знак у значения"),
                    new Row("part-girls", "many", 422, "number in digits", "число цифрами"),
                    new Row("part-girls", "164", 422, "of girls and boys", "девочкам и мальчикам"),
                    new Row(
                            "part-place-1",
                            "-1",
                            422,
                            "figures of the places",
                            "числами по местам"),
                    new Row("valueYear", "2027", 422, "a year up to 2026", "не позже 2026"),
                    new Row("valueYear", "25", 422, "four digits", "четырьмя цифрами"),
                    new Row("done", "", 422, "Say what was done", "Напишите, что сделано"),
                    new Row("done", "x".repeat(200_000), 422, "to 10,000", "до 10 000"),
                    new Row("status", "", 422, "Choose where the", "Выберите, на каком"),
                    new Row("status", "MADE_UP", 422, "Choose where the", "Выберите, на каком"),
                    new Row("challenges", "", 422, "Say what is in the way", "что мешает"),
                    new Row("nextStepOn", "2026-02-30", 422, "that the calendar has", "календаре"),
                    new Row("evidence", "a picture", 422, "Add a link", "Добавьте ссылку"),
                    new Row("evidence", "javascript:alert(1)", 422, "Add a link", "ссылку"),
                    new Row("language", "none at all", 422, "Choose the language", "Выберите язык"),
                    new Row("valueSource", "line\nline", 422, "in one line", "одной строкой"),
                    new Row("csrf", "stale", 403, "Everything you typed", "Всё введённое"),
                    new Row("csrf", "", 403, "Everything you typed", "Всё введённое"));

    @TestFactory
    Stream<DynamicTest> each_field_has_its_message_and_nothing_is_stored_or_lost() {
        return ROWS.stream()
                .flatMap(
                        row ->
                                Stream.of("en", "ru")
                                        .map(
                                                language ->
                                                        DynamicTest.dynamicTest(
                                                                name(row, language),
                                                                () -> refused(row, language))));
    }

    private void refused(Row row, String language) {
        Guest guest = focalPoint(service, language);
        Map<String, String> fields = good(guest, OWN, language);
        fields.put(row.field(), row.typed());
        if (row.field().equals("challenges")) {
            fields.put("status", "LIMITED");
        }
        long before = sequence(service);

        Answer answer = guest.post(OWN, fields);

        assertThat(answer.status()).isEqualTo(row.status());
        assertThat(answer.body().replace('\u00a0', ' '))
                .contains(language.equals("en") ? row.english() : row.russian());
        assertThat(answer.body()).contains("Third step, still typed");
        assertThat(sequence(service)).isEqualTo(before);
    }

    @Test
    void reads_numbers_by_the_rules_of_the_language() {
        Guest english = focalPoint(service, "en");
        Map<String, String> point = good(english, OWN, "en");
        point.put("value", "1.234");
        assertThat(english.post(OWN, point).status()).isEqualTo(303);

        Guest russian = focalPoint(service, "ru");
        Map<String, String> comma = good(russian, OWN, "ru");
        comma.put("value", "1.234");
        Answer unclear = russian.post(OWN, comma);
        assertThat(unclear.status()).isEqualTo(422);
        assertThat(unclear.body()).contains("можно прочитать двояко");
        comma.put("value", "1,234");
        comma.put("draft", unclear.field("draft"));
        assertThat(russian.post(OWN, comma).status()).isEqualTo(303);
    }

    @Test
    void characters_that_nobody_can_read_are_shown_and_not_stored() {
        for (String unreadable : List.of("%00", "%ED%A0%80", "%C3%28", "%1B%5B2J", "%0")) {
            Guest guest = focalPoint(service, "en");
            String csrf = Guest.encoded(guest.get(OWN).csrf());
            long before = sequence(service);

            Answer answer =
                    guest.postRaw(
                            OWN,
                            "csrf=" + csrf + "&action=submit&nextStep=kept&done=" + unreadable);

            assertThat(answer.status()).as(unreadable).isEqualTo(422);
            assertThat(answer.body()).as(unreadable).contains("kept").doesNotContain("\u0000");
            assertThat(sequence(service)).as(unreadable).isEqualTo(before);
        }
    }

    private static String name(Row row, String language) {
        String typed = row.typed().length() > 20 ? row.typed().substring(0, 20) : row.typed();
        return row.field() + " = " + typed + " (" + language + ")";
    }
}
