package org.followup.web.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Secret;
import org.followup.core.access.Token;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.offices.OfficeId;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The register is read, entered and corrected by programs, by the rules of the forms. */
final class RegisterApiTest {

    private static final String OFFICE =
            """
            {"name": {"en": "Commissioner of Oz", "ru": "Уполномоченный"},
             "country": "NZ", "zone": "Pacific/Auckland"%s}\
            """;
    private static final String COMMITMENT =
            """
            {"office": "%s", "theme": "MON", "articles": [1], "title": {"en": "Count every school"},
             "indicators": [{"id": "i1", "name": {"en": "Schools"}, "unit": {"en": "schools"},
               "type": "COUNT", "direction": "INCREASE", "dimensions": ["SEX"],
               "places": [{"en": "Cities", "ru": "Город"}, {"en": "Villages", "ru": "Село"}],
               "baseline": {"value": %s, "year": 2024}, "target": {"value": 120.5, "year": 2027}}],
             "partners": ["kg"], "milestones": [{"dueOn": "2026-09-01", "title": {"en": "Half"}}],
             "obligations": [{"kind": "SDG_TARGET", "name": "4.1"}]%s}\
            """;

    private final ServiceInMemory service =
            ServiceInMemory.at(TwoOffices.MADE_AT, TwoOffices.store());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void an_office_of_any_country_is_data_and_promises_like_the_others() {
        assertThat(put("/offices/oz", OFFICE.formatted("")).status()).isEqualTo(201);

        var promised = post("/forums/2025-tashkent/commitments", COMMITMENT.formatted("oz", 3, ""));

        assertThat(promised.status()).isEqualTo(201);
        assertThat(promised.text()).contains("\"reference\":\"OZ-2025-MON-01\"");
        assertThat(service.store().offices().find(new OfficeId("oz"))).isPresent();
        assertThat(get("/offices").text()).contains("Pacific/Auckland");
        assertThat(service.web().get("/").text()).contains("New Zealand");
    }

    @Test
    void a_correction_names_the_version_that_was_read() {
        put("/offices/oz", OFFICE.formatted(""));
        var read = version(get("/offices/oz"));
        var corrected =
                OFFICE.replace("Oz", "Emerald").formatted(", \"version\": \"" + read + "\"");

        assertThat(put("/offices/oz", corrected).status()).isEqualTo(200);

        var late = put("/offices/oz", corrected.replace("Emerald", "Other"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("/problems/changed-meanwhile", "version");
        assertThat(get("/offices/oz").text()).contains("Emerald");
        assertThat(put("/offices/oz", OFFICE.formatted("")).status()).isEqualTo(422);
    }

    @Test
    void a_commitment_is_corrected_with_all_that_it_has() {
        var made = post("/forums/2025-tashkent/commitments", COMMITMENT.formatted("kz", 3, ""));
        var reference = new CommitmentReference("KZ-2025-MON-03");
        var with = ", \"version\": \"" + version(made) + "\"";

        var corrected = put("/commitments/" + reference, COMMITMENT.formatted("kz", 5, with));

        assertThat(corrected.status()).isEqualTo(200);
        var stored = service.store().commitments().find(reference).orElseThrow();
        assertThat(stored.plan().milestones()).hasSize(1);
        var indicator = stored.indicators().getFirst();
        assertThat(indicator.revision()).isEqualTo(2);
        assertThat(indicator.breakdown().categories())
                .extracting(Category::key)
                .containsExactly("girls", "boys", "place-1", "place-2");
        assertThat(corrected.text()).contains("{\"en\":\"Villages\",\"ru\":\"Село\"}");
        assertThat(put("/commitments/" + reference, COMMITMENT.formatted("kz", 6, with)).status())
                .isEqualTo(409);
    }

    @Test
    void whatever_is_wrong_is_named_member_by_member() {
        var same = post("/forums/2025-tashkent/commitments", COMMITMENT.formatted("kz", 120.5, ""));
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.text()).contains("/problems/not-accepted", "\"field\":\"target\"");

        assertThat(
                        put("/offices/oz", OFFICE.formatted("").replace("Pacific/Auckland", "Mars"))
                                .text())
                .contains("\"field\":\"zone\"");
        assertThat(put("/offices/oz", "{}").status()).isEqualTo(400);
        var nameless = COMMITMENT.replace("\"id\": \"i1\", ", "").formatted("kz", 3, "");
        assertThat(post("/forums/2025-tashkent/commitments", nameless).status()).isEqualTo(400);
        var uneven = COMMITMENT.replace(", \"ru\": \"Село\"", "").formatted("kz", 3, "");
        assertThat(post("/forums/2025-tashkent/commitments", uneven).text())
                .contains("\"field\":\"places-ru\"");
        var madeUp = COMMITMENT.replace("SDG_TARGET", "MADE_UP").formatted("kz", 3, "");
        assertThat(post("/forums/2025-tashkent/commitments", madeUp).text())
                .contains("\"field\":\"obligations\"");
        assertThat(put("/forums/1999-xx", forum("2026-09-01", "2026-08-01")).status())
                .isEqualTo(422);
    }

    @Test
    void partners_are_entered_and_corrected() {
        var unicef =
                """
                {"name": {"en": "UNICEF"}, "participation": "PARTNER", "forums": ["%s"]%s}\
                """;

        var made = put("/partners/unicef", unicef.formatted("2025-tashkent", ""));

        assertThat(made.status()).isEqualTo(201);
        var supported = COMMITMENT.formatted("kz", 3, ", \"supporters\": [\"unicef\"]");
        assertThat(post("/forums/2025-tashkent/commitments", supported).text())
                .contains("\"supporters\":[\"unicef\"]");
        assertThat(
                        post(
                                        "/forums/2025-tashkent/commitments",
                                        supported.replace("unicef", "nobody"))
                                .text())
                .contains("\"field\":\"supporters\"");
        assertThat(put("/partners/unicef", unicef.formatted("2025-tashkent", "")).text())
                .contains("/problems/not-accepted", "\"field\":\"code\"");
        assertThat(put("/partners/enoc", unicef.formatted("1999-xx", "")).text())
                .contains("\"field\":\"forums\"");
        var with = ", \"version\": \"" + version(made) + "\"";
        var invited = unicef.replace("PARTNER", "INVITED").formatted("2025-tashkent", with);
        assertThat(put("/partners/unicef", invited).status()).isEqualTo(200);
        assertThat(put("/partners/unicef", unicef.formatted("2025-tashkent", with)).status())
                .isEqualTo(409);
        assertThat(get("/partners").text()).contains("\"participation\":\"INVITED\"");
        assertThat(get("/partners/unicef").status()).isEqualTo(200);
        assertThat(get("/partners/enoc").status()).isEqualTo(404);
    }

    @Test
    void forums_declarations_and_articles_are_entered_and_corrected() {
        assertThat(put("/forums/2026-kz", forum("2026-09-01", "2026-09-02")).status())
                .isEqualTo(201);
        var declaration = "{\"title\": {\"en\": \"First\"}, \"adoptedOn\": \"2025-09-12\"}";
        assertThat(put("/forums/2025-tashkent/declaration", declaration).status()).isEqualTo(200);
        assertThat(put("/forums/2025-tashkent/declaration", declaration).status()).isEqualTo(409);
        var article = "{\"text\": {\"en\": \"Two\", \"kk\": \"Екі\"}, \"themes\": [\"MON\"]%s}";
        var added = put("/forums/2025-tashkent/articles/2", article.formatted(""));
        assertThat(added.status()).isEqualTo(201);
        var with = ", \"version\": \"" + version(added) + "\"";
        assertThat(
                        put(
                                        "/forums/2025-tashkent/articles/2",
                                        article.replace("Two", "Second").formatted(with))
                                .status())
                .isEqualTo(200);
        assertThat(get("/forums/2025-tashkent/articles").text()).contains("Second", "Екі");
        assertThat(get("/forums/2025-tashkent").text()).contains("\"adoptedOn\":\"2025-09-12\"");
    }

    @Test
    void others_than_the_secretariat_read_and_do_not_write() {
        var grants = Set.of(Grant.at(TwoOffices.KZ, Role.FOCAL_POINT));

        assertThat(call("GET", "/offices/kz", "", "p-aigul", grants).status()).isEqualTo(200);
        assertThat(call("PUT", "/offices/oz", OFFICE.formatted(""), "p-aigul", grants).status())
                .isEqualTo(403);
    }

    private static String forum(String opens, String closes) {
        return """
        {"name": {"en": "Second forum"}, "host": "KZ", "place": {"en": "Astana"},
         "opensOn": "%s", "closesOn": "%s",
         "themes": [{"code": "MON", "name": {"en": "Monitoring"}}]}\
        """
                .formatted(opens, closes);
    }

    private static String version(Web.Answer answer) {
        var member = Pattern.compile("\"version\":\"([0-9a-f]+)\"").matcher(answer.text());
        assertThat(member.find()).as(answer.text()).isTrue();
        return member.group(1);
    }

    private Web.Answer get(String path) {
        return call("GET", path, "");
    }

    private Web.Answer put(String path, String json) {
        return call("PUT", path, json);
    }

    private Web.Answer post(String path, String json) {
        return call("POST", path, json);
    }

    private Web.Answer call(String method, String path, String json) {
        return call(method, path, json, "p-saida", Set.of(Grant.secretariat()));
    }

    private Web.Answer call(
            String method, String path, String json, String owner, Set<Grant> grants) {
        var secret = new Secret("token-of-" + owner);
        service.put(
                new Token(
                        secret.digest(),
                        "Program",
                        grants,
                        new PersonId(owner),
                        TwoOffices.MADE_AT,
                        Optional.empty()));
        var call =
                Web.Call.of(method, "/api/v1" + path)
                        .header("Authorization", "Bearer " + secret.value())
                        .header("Content-Type", "application/json");
        return service.web().send(json.isEmpty() ? call : call.body(json));
    }
}
