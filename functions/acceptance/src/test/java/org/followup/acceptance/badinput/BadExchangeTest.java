package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followup.acceptance.StartedService;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The forms of the exchange of experience, sent as they should not be: the right status, a message
 * in the reader's language, what was typed still there, and the office's history as it was.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadExchangeTest {

    private static final String NEW = "/exchange/new?kind=PRACTICE";

    @RegisterExtension final StartedService service = StartedService.demonstration();

    /** A field, what is typed into it, the status, and the message in English and in Russian. */
    record Row(String field, String typed, int status, String english, String russian) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("title", "", 422, "Give it a title", "Дайте название"),
                    new Row("title", "one\ntwo", 422, "in one line", "в одну строку"),
                    new Row("title", "x".repeat(161), 422, "to 160", "до 160"),
                    new Row("result", " ", 422, "Write what came of it", "что из этого вышло"),
                    new Row("result", "x".repeat(6_001), 422, "to 6,000", "до 6 000"),
                    new Row("theme", "", 422, "Choose a theme", "Выберите тему"),
                    new Row("theme", "../x", 422, "Choose a theme", "Выберите тему"),
                    new Row("language", "xx", 422, "Choose the language", "Выберите язык"),
                    new Row("contact", "SECRETARIAT", 422, "Choose whom", "к кому могут"),
                    new Row("links", "javascript:alert(1)", 422, "with a link", "со ссылки"),
                    new Row("links", "our site", 422, "with a link", "со ссылки"),
                    new Row("csrf", "stale", 403, "Everything you typed", "Всё введённое"));

    @TestFactory
    Stream<DynamicTest> each_field_has_its_message_and_nothing_is_stored_or_lost() {
        return ROWS.stream()
                .flatMap(
                        row ->
                                Stream.of("en", "ru")
                                        .map(
                                                language ->
                                                        DynamicTest.dynamicTest(
                                                                row.field() + " " + language,
                                                                () -> refused(row, language))));
    }

    private void refused(Row row, String language) {
        var guest = as("demo-tj-focal", language);
        var fields = practice(guest, "request-bad");
        fields.put(row.field(), row.typed());
        var before = sequence();

        var answer = guest.post("/exchange/new", fields);

        assertThat(answer.status()).isEqualTo(row.status());
        assertThat(answer.body().replace('\u00a0', ' '))
                .contains(language.equals("en") ? row.english() : row.russian())
                .contains("We joined three lines");
        assertThat(sequence()).isEqualTo(before);
    }

    @Test
    void a_form_that_names_another_office_no_kind_or_no_request_does_nothing() {
        var guest = as("demo-tj-focal", "en");
        var before = sequence();

        assertThat(sent(guest, "office", "kz").status()).isEqualTo(403);
        assertThat(sent(guest, "office", "../x").status()).isEqualTo(403);
        assertThat(sent(guest, "kind", "ADVICE").status()).isEqualTo(404);
        assertThat(sent(guest, "request", "x").status()).isEqualTo(404);

        assertThat(sequence()).isEqualTo(before);
    }

    @Test
    void nobody_but_its_office_edits_and_an_observer_writes_nothing() {
        var guest = as("demo-tj-focal", "en");
        var shared = guest.post("/exchange/new", practice(guest, "request-good")).location();
        var page = "/exchange/" + shared.replaceAll(".*(tj-[0-9]+).*", "$1");
        var other = as("demo-kz-focal", "en");
        var fields = practice(other, "request-other");
        var before = sequence();

        assertThat(other.get(page + "/edit").status()).isEqualTo(403);
        assertThat(other.post(page + "/edit", fields).status()).isEqualTo(403);
        assertThat(other.post(page + "/withdraw", fields).status()).isEqualTo(403);
        fields.put("act", "rank");
        assertThat(other.post(page, fields).status()).isEqualTo(404);
        assertThat(guest.get("/exchange/tj-999999").status()).isEqualTo(404);
        assertThat(guest.get("/exchange/tj-0").status()).isEqualTo(404);
        assertThat(guest.get("/exchange/%00").status()).isIn(400, 404);

        assertThat(sequence()).isEqualTo(before);
    }

    @Test
    void somebody_who_is_signed_out_keeps_the_text() {
        var fields = practice(as("demo-tj-focal", "en"), "request-out");

        var answer = new Guest(service.address(), "en").post("/exchange/new", fields);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("We joined three lines", "signed out");
    }

    private Guest.Answer sent(Guest guest, String field, String value) {
        var fields = practice(guest, "request-bad");
        fields.put(field, value);
        return guest.post("/exchange/new", fields);
    }

    private static Map<String, String> practice(Guest guest, String request) {
        var fields = new HashMap<String, String>();
        fields.put("csrf", guest.get(NEW).csrf());
        fields.put("request", request);
        fields.put("draft", "0");
        fields.put("kind", "PRACTICE");
        fields.put("action", "share");
        fields.put("title", "One number");
        fields.put("done", "We joined three lines");
        fields.put("result", "Children call");
        fields.put("theme", "VIO");
        fields.put("language", "en");
        fields.put("contact", "FOCAL_POINT");
        return fields;
    }

    private Guest as(String person, String language) {
        return new Guest(service.address(), language).as(person);
    }

    private long sequence() {
        var journal = service.bean(DynamoDbStores.class).journal();
        return journal.head(new OfficeId("tj").history()).sequence();
    }
}
