package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.followup.acceptance.StartedService;
import org.followup.acceptance.rights.NotesRights;
import org.followup.acceptance.rights.Watched;
import org.followup.core.offices.OfficeId;
import org.followup.dynamodb.DynamoDbStores;
import org.followup.local.table.EmbeddedTable;
import org.followup.local.table.OpeningTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Everything that a page takes out of the table, each once: a session, a draft, a person, a text, a
 * line of the exchange. Nothing else goes with it, and no change of a history ever.
 */
@Tag("slow")
@ExtendWith(NotesRights.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TakenAwayTest {

    private static final String NEW = "/exchange/new?kind=PRACTICE";
    private static final OfficeId OFFICE = new OfficeId("tj");

    @RegisterExtension
    final StartedService service = StartedService.demonstration().by(Watched::service);

    private Guest focal;
    private Guest secretariat;

    @BeforeEach
    void enter() {
        focal = UpdateFields.focalPoint(service, "en");
        secretariat = SecretariatForm.secretariat(service, "en");
    }

    @Test
    void who_signs_out_takes_the_session_away() {
        var before = items();

        post(focal, "/sign-out", Map.of("csrf", focal.get("/").csrf()), 303);

        assertThat(gone(before)).singleElement().asString().startsWith("SESSION#");
    }

    @Test
    void a_draft_goes_when_it_is_submitted() {
        var typed = UpdateFields.good(focal, UpdateFields.OWN, "en");
        typed.put("action", "autosave");
        post(focal, UpdateFields.OWN, typed, 200);
        var before = items();

        post(focal, UpdateFields.OWN, UpdateFields.good(focal, UpdateFields.OWN, "en"), 303);

        assertThat(gone(before)).containsExactly("COMMITMENT#TJ-2025-MON-01 DRAFT#round-3");
    }

    @Test
    void a_corrected_address_leads_to_nobody_any_more_and_who_leaves_is_nobody() {
        var page = "/people/demo-kg-focal";
        var before = items();
        post(
                secretariat,
                page,
                filled(page, Map.of("action", "correct", "address", "other@example.org")),
                303);
        assertThat(gone(before))
                .singleElement()
                .asString()
                .startsWith("ADDRESS#")
                .endsWith(" PERSON#demo-kg-focal");
        before = items();

        post(secretariat, page, filled(page, Map.of("action", "leave", "sure", "yes")), 303);

        assertThat(gone(before))
                .hasSize(2)
                .contains("PEOPLE demo-kg-focal")
                .anyMatch(key -> key.startsWith("ADDRESS#"));
    }

    @Test
    void a_text_that_is_removed_leaves_its_change() {
        var text = service.bean(DynamoDbStores.class).journal();
        var id = text.texts(OFFICE.history(), 0, 999_999_998).getFirst().id();
        var path = "/histories/office/tj/" + id.sequence() + "/" + id.place();
        var before = items();

        post(
                secretariat,
                path,
                Map.of("csrf", secretariat.get(path).csrf(), "reason", "It named a child"),
                303);

        assertThat(gone(before))
                .singleElement()
                .asString()
                .startsWith("TEXT#")
                .endsWith("." + id.place());
    }

    @Test
    void what_an_office_shares_is_no_draft_and_what_it_withdraws_stands_on_no_shelf() {
        var draft = practice("save");
        post(focal, "/exchange/new", draft, 303);
        draft.put("draft", "1");
        draft.put("action", "share");
        var before = items();
        var page =
                "/exchange/"
                        + focal.post("/exchange/new", draft)
                                .location()
                                .replaceAll(".*(tj-[0-9]+).*", "$1");
        assertThat(gone(before)).containsExactly("TYPED#tj " + draft.get("request"));

        var user = new Guest(service.address(), "en").as("demo-kz-focal");
        var use = new HashMap<>(Map.of("csrf", user.get(page).csrf(), "usedOffice", "kz"));
        use.putAll(Map.of("act", "use", "told", "With two lines", "toldLanguage", "en"));
        post(user, page, use, 303);
        before = items();
        use.put("act", "take-back");
        post(user, page, use, 303);
        assertThat(gone(before))
                .singleElement()
                .asString()
                .startsWith("CONTRIBUTION#tj-")
                .endsWith(" USED#kz");

        before = items();
        var why = Map.of("csrf", focal.get(page + "/withdraw").csrf(), "reason", "Out of date");
        post(focal, page + "/withdraw", why, 303);
        assertThat(gone(before)).isNotEmpty().allMatch(key -> key.startsWith("SHELF#"));
    }

    private Map<String, String> practice(String action) {
        var page = focal.get(NEW);
        var fields = new HashMap<String, String>();
        for (var hidden : List.of("csrf", "request", "draft")) {
            fields.put(hidden, page.field(hidden));
        }
        fields.putAll(Map.of("kind", "PRACTICE", "action", action, "title", "One number"));
        fields.putAll(Map.of("done", "We joined three lines", "result", "Children call"));
        fields.putAll(Map.of("theme", "VIO", "language", "en", "contact", "FOCAL_POINT"));
        return fields;
    }

    private Map<String, String> filled(String page, Map<String, String> typed) {
        var fields = new HashMap<>(Map.of("csrf", secretariat.get(page).csrf()));
        fields.putAll(Map.of("name", "Somebody else", "language", "en"));
        fields.putAll(typed);
        return fields;
    }

    private static void post(Guest who, String path, Map<String, String> fields, int status) {
        var answer = who.post(path, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private Set<String> gone(Set<String> before) {
        var gone = new TreeSet<>(before);
        gone.removeAll(items());
        return gone;
    }

    /** Partition and sort key of each item. */
    private Set<String> items() {
        return service
                .bean(OpeningTable.class)
                .await()
                .client()
                .scanPaginator(scan -> scan.tableName(EmbeddedTable.NAME).consistentRead(true))
                .items()
                .stream()
                .map(item -> item.get("PK").s() + " " + item.get("SK").s())
                .collect(Collectors.toSet());
    }
}
