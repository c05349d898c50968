package org.followup.acceptance.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.followup.acceptance.StartedService;
import org.followup.acceptance.badinput.Guest.Answer;
import org.followup.core.history.HistoryId;
import org.followup.core.history.StoredText;
import org.followup.core.history.VerifyHistory;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.table.EmbeddedTable;
import org.followup.local.table.OpeningTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The third of the five things that go wrong: a text that named a child was typed, refused, stored,
 * reported and noted; once it is removed it stands nowhere in table, files, outbox and logs. What
 * remains by its nature is what left the service before, and the pages of the database's own file
 * that DynamoDB Local has freed and not written over yet.
 */
@Tag("slow")
final class TextThatMustGoTest {

    private static final String NAMED = "Zhanna-7c1f";
    private static final String TEXT = NAMED + " from the fifth school was moved";
    private static final String COMMITMENT = "/commitments/TJ-2025-MON-01/rounds/round-3/";
    private static final HistoryId OFFICE = new OfficeId("tj").history();

    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @RegisterExtension
    final StartedService service = StartedService.demonstration().knowing("token-of-the-test");

    @BeforeEach
    void listen() {
        var log = new PrintStream(logged, true, UTF_8);
        System.setOut(log);
        System.setErr(log);
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void removed_it_stands_nowhere_in_table_files_outbox_and_logs() throws Exception {
        var focal = new Guest(service.address(), "en").as("demo-tj-focal");
        var secretariat = new Guest(service.address(), "en").as("demo-secretariat");
        plant(focal);
        letters();
        assertThat(items()).as("items that hold it").hasSizeGreaterThan(2);
        assertThat(report()).contains(NAMED);

        texts().forEach(text -> remove(secretariat, text));

        assertThat(items()).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(letters()).contains("Receipt").doesNotContain(NAMED);
        assertThat(report()).doesNotContain(NAMED);
        assertThat(focal.get(COMMITMENT + "review").body()).doesNotContain(NAMED);
        assertThat(logged.toString(UTF_8)).doesNotContain(NAMED);
        var verified = new VerifyHistory(stores().journal()).verify(OFFICE);
        assertThat(verified.findings()).isEmpty();
        assertThat(verified.gaps()).isNotEmpty();
    }

    /**
     * Refused with a mistake, with a byte that nobody reads, stored, submitted, noted, again typed.
     */
    private static void plant(Guest focal) {
        var update = COMMITMENT + "update";
        var fields = form(focal, update);
        fields.put("status", "");
        var refused = focal.post(update, fields);
        assertThat(refused.status()).isEqualTo(422);
        focal.postRaw(update, "csrf=" + fields.get("csrf") + "&done=" + NAMED + "%00");
        fields.put("status", "SUBSTANTIAL");
        fields.put("draft", refused.field("draft"));
        assertThat(focal.post(update, fields).status()).isEqualTo(303);
        var review = COMMITMENT + "review";
        Map<String, String> note = new HashMap<>();
        note.put("csrf", focal.get(review).csrf());
        note.put("action", "note");
        note.put("note", "About " + TEXT);
        assertThat(focal.post(review, note).status()).isEqualTo(303);
        var again = form(focal, update);
        again.put("action", "autosave");
        assertThat(focal.post(update, again).status()).isEqualTo(200);
    }

    private static Map<String, String> form(Guest guest, String path) {
        Answer page = guest.get(path);
        Map<String, String> fields = new HashMap<>();
        for (String hidden : List.of("csrf", "request", "base", "draft")) {
            fields.put(hidden, page.field(hidden));
        }
        fields.put("action", "submit");
        fields.put("done", TEXT);
        fields.put("nextStep", "Then " + TEXT);
        fields.put("language", "en");
        return fields;
    }

    private static void remove(Guest secretariat, StoredText text) {
        var id = text.id();
        var path = "/histories/office/tj/" + id.sequence() + "/" + id.place();
        var csrf = secretariat.get(path).csrf();

        var answer = secretariat.post(path, Map.of("csrf", csrf, "reason", "It named a child"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    private List<StoredText> texts() {
        return stores().journal().texts(OFFICE, 0, 999_999_998).stream()
                .filter(text -> text.text().contains(NAMED))
                .toList();
    }

    private List<String> items() {
        return service
                .bean(OpeningTable.class)
                .await()
                .client()
                .scanPaginator(scan -> scan.tableName(EmbeddedTable.NAME))
                .items()
                .stream()
                .map(Object::toString)
                .filter(item -> item.contains(NAMED))
                .toList();
    }

    /** All but the database's own. */
    private List<Path> files() throws IOException {
        try (var all = Files.walk(service.data())) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(service.data().resolve("table")))
                    .filter(TextThatMustGoTest::holdsIt)
                    .toList();
        }
    }

    private static boolean holdsIt(Path file) {
        try {
            return new String(
                            Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .contains(NAMED);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is in the outbox, decoded, once the receipt is there. */
    private String letters() throws InterruptedException {
        var guest = new Guest(service.address(), "en");
        for (int i = 0; i < 200; i++) {
            var letters = guest.api("GET", "/outbox.json", "token-of-the-test", "").body();
            if (letters.contains("RECEIPT")) {
                return letters.replace("RECEIPT", "Receipt");
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no receipt came");
    }

    private String report() {
        return new Guest(service.address(), "en")
                .api("GET", "/api/v1/forums/2025-tashkent/report.csv", "token-of-the-test", "")
                .body();
    }

    private DynamoDbStores stores() {
        return service.bean(DynamoDbStores.class);
    }
}
