package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.acceptance.StartedService;
import org.followup.acceptance.badinput.Guest.Answer;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confirming and reviewing by those who should not: a clear message, and the history as it was. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadReviewTest {

    private static final String COMMITMENT = "KG-2025-MON-01";
    private static final String FORM = "/commitments/" + COMMITMENT + "/rounds/round-3/update";
    private static final String REVIEW = "/commitments/" + COMMITMENT + "/rounds/round-3/review";
    private static final String HANDED_OVER = "TJ-2025-MON-01";
    private static final String CONFIRM = "/confirm/" + HANDED_OVER + "/round-3";

    private static final String WORDS = "Two rooms were fitted out";

    @RegisterExtension final StartedService service = StartedService.demonstration();

    @ParameterizedTest
    @CsvSource({
        "en, Another member of the secretariat reviews it",
        "ru, Его рассматривает другой сотрудник секретариата"
    })
    void who_entered_an_update_does_not_review_it(String language, String message) {
        var secretariat = guest("demo-secretariat", language);
        assertThat(secretariat.post(FORM, update(secretariat, FORM)).status()).isEqualTo(303);
        long before = sequence("kg");

        for (var action : List.of("accept", "send-back")) {
            Map<String, String> fields = new HashMap<>();
            fields.put("csrf", secretariat.get(REVIEW).csrf());
            fields.put("version", secretariat.get(REVIEW).field("version"));
            fields.put("action", action);
            fields.put("note", "Please say how many, still typed");

            Answer answer = secretariat.post(REVIEW, fields);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body()).contains(message, "still typed");
            assertThat(sequence("kg")).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, The commissioner or a named deputy confirms this, You cannot do this",
        "ru, Подтверждает уполномоченный или названный заместитель, Это действие вам недоступно"
    })
    void a_commissioners_page_opened_by_somebody_else_confirms_nothing(
            String language, String notYours, String strangers) {
        settleTwoPersons();
        var writer = guest("demo-tj-focal", language);
        var form = "/commitments/" + HANDED_OVER + "/rounds/round-3/update";
        assertThat(writer.post(form, update(writer, form)).location()).contains(HANDED_OVER);
        var shown = guest("demo-tj-commissioner").get(CONFIRM);
        long before = sequence("tj");
        Map<String, String> fields = new HashMap<>();
        for (var hidden : List.of("handover", "sequence")) {
            fields.put(hidden, shown.field(hidden));
        }
        fields.put("action", "confirm");

        fields.put("csrf", writer.get(CONFIRM).csrf());
        assertThat(writer.get(CONFIRM).body()).doesNotContain("value=\"confirm\"");
        var byWriter = writer.post(CONFIRM, fields);
        assertThat(byWriter.status()).isEqualTo(409);
        assertThat(byWriter.body()).contains(notYours, WORDS);

        var stranger = guest("demo-kz-commissioner", language);
        fields.put("csrf", stranger.get("/my-office").csrf());
        assertThat(stranger.get(CONFIRM).status()).isEqualTo(403);
        assertThat(stranger.get(CONFIRM).body()).contains(strangers).doesNotContain(WORDS);
        assertThat(stranger.post(CONFIRM, fields).status()).isEqualTo(403);

        var nobody = new Guest(service.address(), language);
        assertThat(nobody.get(CONFIRM).status()).isEqualTo(401);
        assertThat(nobody.post(CONFIRM, fields).status()).isEqualTo(401);
        assertThat(sequence("tj")).isEqualTo(before);
    }

    /** The demonstration lets focal points submit alone; here the office takes that back. */
    private void settleTwoPersons() {
        var commissioner = guest("demo-tj-commissioner");
        var page = commissioner.get("/offices/tj/confirmation");
        Map<String, String> fields = new HashMap<>();
        for (var hidden : List.of("csrf", "request", "base")) {
            fields.put(hidden, page.field(hidden));
        }
        assertThat(commissioner.post("/offices/tj/confirmation", fields).status()).isEqualTo(303);
    }

    private static Map<String, String> update(Guest guest, String path) {
        Answer page = guest.get(path);
        assertThat(page.status()).isEqualTo(200);
        Map<String, String> fields = new HashMap<>();
        for (String hidden : List.of("csrf", "request", "base", "draft")) {
            fields.put(hidden, page.field(hidden));
        }
        fields.put("action", "submit");
        fields.put("status", "SUBSTANTIAL");
        fields.put("done", WORDS);
        fields.put("language", "en");
        return fields;
    }

    private Guest guest(String person) {
        return guest(person, "en");
    }

    private Guest guest(String person, String language) {
        return new Guest(service.address(), language).as(person);
    }

    private long sequence(String office) {
        return service.bean(DynamoDbStores.class)
                .journal()
                .head(new OfficeId(office).history())
                .sequence();
    }
}
