package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.followup.acceptance.badinput.Guest.Answer;
import org.followup.acceptance.rights.NotesRights;
import org.followup.acceptance.rights.Watched;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.Arguments;
import org.followup.local.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The form of an update, sent as it should not be: the right status, a message in the reader's
 * language, what was typed still there, and the office's history as it was.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadUpdateTest {

    private static final String OWN = "/commitments/TJ-2025-MON-01/rounds/round-3/update";
    private static final String CLOSED = "/commitments/TJ-2025-MON-01/rounds/round-1/update";
    private static final String FOREIGN = "/commitments/KZ-2025-VIO-01/rounds/round-3/update";

    @TempDir private static Path data;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        service =
                Watched.service(
                        new Arguments(
                                0,
                                data,
                                false,
                                Optional.of(Instant.parse("2026-03-01T09:00:00Z")),
                                Optional.empty()));
    }

    @AfterAll
    void stop() {
        service.close();
    }

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
        Guest guest = focalPoint(language);
        Map<String, String> fields = good(guest, OWN, language);
        fields.put(row.field(), row.typed());
        if (row.field().equals("challenges")) {
            fields.put("status", "LIMITED");
        }
        long before = sequence();

        Answer answer = guest.post(OWN, fields);

        assertThat(answer.status()).isEqualTo(row.status());
        assertThat(answer.body().replace('\u00a0', ' '))
                .contains(language.equals("en") ? row.english() : row.russian());
        assertThat(answer.body()).contains("Third step, still typed");
        assertThat(sequence()).isEqualTo(before);
    }

    @Test
    void reads_numbers_by_the_rules_of_the_language() {
        Guest english = focalPoint("en");
        Map<String, String> point = good(english, OWN, "en");
        point.put("value", "1.234");
        assertThat(english.post(OWN, point).status()).isEqualTo(303);

        Guest russian = focalPoint("ru");
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
            Guest guest = focalPoint("en");
            String csrf = Guest.encoded(guest.get(OWN).csrf());
            long before = sequence();

            Answer answer =
                    guest.postRaw(
                            OWN,
                            "csrf=" + csrf + "&action=submit&nextStep=kept&done=" + unreadable);

            assertThat(answer.status()).as(unreadable).isEqualTo(422);
            assertThat(answer.body()).as(unreadable).contains("kept").doesNotContain("\u0000");
            assertThat(sequence()).as(unreadable).isEqualTo(before);
        }
    }

    @Test
    void another_offices_commitment_is_not_shown_and_not_written() {
        Guest guest = focalPoint("en");
        Map<String, String> fields = good(guest, OWN, "en");

        assertThat(guest.get(FOREIGN).status()).isEqualTo(403);
        assertThat(guest.post(FOREIGN, fields).status()).isEqualTo(403);
        assertThat(guest.get(OWN.replace("MON-01", "MON-99")).status()).isEqualTo(404);
        assertThat(guest.get(OWN.replace("round-3", "round-9")).status()).isEqualTo(404);
    }

    @Test
    void somebody_who_is_signed_out_keeps_the_text() {
        Guest guest = focalPoint("en");
        Map<String, String> fields = good(guest, OWN, "en");
        Guest signedOut = new Guest(service.address(), "en");

        Answer answer = signedOut.post(OWN, fields);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("Third step, still typed", "signed out");
    }

    @Test
    void a_round_that_is_locked_takes_nothing_and_keeps_the_text() {
        Guest guest = focalPoint("en");
        Map<String, String> fields = good(guest, CLOSED, "en");
        long before = sequence();

        Answer answer = guest.post(CLOSED, fields);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("This round is locked", "Third step, still typed");
        assertThat(sequence()).isEqualTo(before);
        assertThat(focalPoint("en").get(CLOSED).body())
                .contains("Third step, still typed", "/ask\"");
    }

    @Test
    void a_value_that_lies_far_is_asked_about_once_and_another_one_again() {
        Guest guest = focalPoint("en");
        Map<String, String> fields = good(guest, OWN, "en");
        fields.put("value", "640");
        fields.put("right", "64");
        Answer asked = guest.post(OWN, fields);
        fields.put("right", "640");
        fields.put("draft", asked.field("draft"));

        Answer taken = guest.post(OWN, fields);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.body()).contains("Is 640 percent right?", "Yes, 640 is right");
        assertThat(taken.status()).isEqualTo(303);
        Map<String, String> correction = good(guest, OWN, "en");
        correction.put("value", "640");
        correction.put("right", guest.get(OWN).field("right"));
        assertThat(guest.post(OWN, correction).status()).isEqualTo(303);
        correction = good(guest, OWN, "en");
        correction.put("value", "641");
        correction.put("right", guest.get(OWN).field("right"));
        assertThat(guest.post(OWN, correction).status()).isEqualTo(422);
    }

    @Test
    void the_same_request_twice_is_one_update_and_another_text_is_refused() {
        Guest guest = focalPoint("en");
        Map<String, String> fields = good(guest, OWN, "en");
        Answer first = guest.post(OWN, fields);
        long after = sequence();

        Answer second = guest.post(OWN, fields);
        fields.put("done", "Something else");
        Answer other = guest.post(OWN, fields);

        assertThat(first.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body()).contains("sent before with another text", "Something else");
        assertThat(sequence()).isEqualTo(after);
    }

    @Test
    void of_two_at_once_one_is_told_and_loses_nothing() throws Exception {
        Guest one = focalPoint("en");
        Guest two = focalPoint("en");
        Map<String, String> ones = good(one, OWN, "en");
        Map<String, String> twos = good(two, OWN, "en");
        twos.put("done", "Written at the same time");
        ones.put("done", "Written at the same time");

        List<Answer> answers;
        try (var both = Executors.newFixedThreadPool(2)) {
            var first = both.submit(() -> one.post(OWN, ones));
            var second = both.submit(() -> two.post(OWN, twos));
            answers = List.of(first.get(), second.get());
        }

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(
                        answer ->
                                assertThat(answer.body())
                                        .contains("Somebody of your office submitted meanwhile")
                                        .contains("Written at the same time"));
    }

    private static String name(Row row, String language) {
        String typed = row.typed().length() > 20 ? row.typed().substring(0, 20) : row.typed();
        return row.field() + " = " + typed + " (" + language + ")";
    }

    private Guest focalPoint(String language) {
        return new Guest(service.address(), language).as("demo-tj-focal");
    }

    /** A form that would be taken, as the page shows it, filled in. */
    private static Map<String, String> good(Guest guest, String path, String language) {
        Answer page = guest.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        Map<String, String> fields = new HashMap<>();
        for (String hidden : List.of("csrf", "request", "base", "draft")) {
            fields.put(hidden, page.field(hidden));
        }
        fields.put("action", "submit");
        fields.put("status", "SUBSTANTIAL");
        fields.put("value", "64");
        fields.put("valueYear", "2025");
        fields.put("valueSource", "Yearbook 2025");
        fields.put("done", "Two rooms were fitted out");
        fields.put("challenges", "No budget line yet");
        fields.put("nextStep", "Third step, still typed");
        fields.put("nextStepOn", "2026-05-01");
        fields.put("evidence", "https://example.org/a");
        fields.put("language", language);
        return fields;
    }

    private long sequence() {
        return service.bean(DynamoDbStores.class)
                .journal()
                .head(new OfficeId("tj").history())
                .sequence();
    }
}
