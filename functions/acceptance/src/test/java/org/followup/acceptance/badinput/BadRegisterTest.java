package org.followup.acceptance.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followup.acceptance.badinput.Guest.Answer;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
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
import org.junit.jupiter.api.io.TempDir;

/**
 * The register, entered as it should not be: a message that says what is needed, all that was typed
 * still there, and every history as it was.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BadRegisterTest {

    private static final String KEPT = "Still typed";
    private static final String FORUM = "/forums/2025-tashkent";
    private static final String NEXT = "/forums/next-kazakhstan";
    private static final String ROUND = FORUM + "/rounds/new";
    private static final String COMMITMENT = FORUM + "/commitments/new";
    private static final String MEASURED = "/commitments/TJ-2025-MON-01";

    @TempDir private static Path data;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        service =
                RunningService.start(
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

    /** A form, what is typed into it, and the message in English and in Russian. */
    record Row(String path, Map<String, String> typed, String english, String russian) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row(
                            "/forums/new",
                            forum("2027-09-10", "2027-09-01"),
                            "a closing day that is not before the opening",
                            "день закрытия не раньше дня открытия"),
                    new Row(
                            ROUND,
                            round("2026-08-20", "2026-08-01", "2026-09-01"),
                            "a due day that is not before the round opens",
                            "срок не раньше открытия раунда"),
                    new Row(
                            ROUND,
                            round("2026-08-01", "2026-08-20", "2026-08-10"),
                            "a last day that is not before the due day",
                            "последний день не раньше срока"),
                    new Row(
                            ROUND,
                            round("2026-03-05", "2026-03-20", "2026-04-20"),
                            "Choose other days: Third round takes updates from",
                            "Выберите другие дни: «Третий раунд» принимает отчёты"),
                    new Row(
                            COMMITMENT,
                            with(commitment(), day("milestone1", "2028-01-01")),
                            "lies after the day by which the whole is promised",
                            "позже дня, к которому обещано всё"),
                    new Row(
                            COMMITMENT,
                            with(commitment(), day("due", "2024-01-01")),
                            "not before the forum opened",
                            "не раньше открытия форума"),
                    new Row(
                            COMMITMENT,
                            with(commitment(), measured("60", "60")),
                            "a target that differs from the baseline",
                            "цель, которая отличается от исходного значения"),
                    new Row(
                            COMMITMENT,
                            with(
                                    with(commitment(), measured("60", "90")),
                                    Map.of("dimensions", "AGE_GROUP")),
                            "Enter the age groups, one a line",
                            "Введите возрасты, каждый с новой строки"),
                    new Row(
                            COMMITMENT,
                            with(
                                    with(commitment(), measured("60", "90")),
                                    Map.of("places-en", "Cities\nVillages", "places-ru", "Город")),
                            "Enter 2 lines here",
                            "Введите здесь столько же строк"),
                    new Row(
                            "/offices/new",
                            Map.of(
                                    "name-en", KEPT,
                                    "code", "KZ",
                                    "country", "KZ",
                                    "zone", "Asia/Almaty"),
                            "An office with this code is registered already",
                            "Офис с этим кодом уже зарегистрирован"),
                    new Row(
                            "/partners/new",
                            Map.of(
                                    "name-en", KEPT,
                                    "code", "unicef",
                                    "participation", "PARTNER"),
                            "A partner with this code is registered already",
                            "Партнёр с этим кодом уже зарегистрирован"),
                    new Row(
                            "/partners/unicef/edit",
                            Map.of("name-en", KEPT),
                            "Choose how it takes part",
                            "Выберите, как он участвует"),
                    new Row(
                            FORUM + "/declaration",
                            Map.of("number", "1", "text-en", KEPT, "themes", "MON"),
                            "An article of this number is stored already",
                            "Статья с этим номером уже есть"),
                    new Row(
                            FORUM + "/edit",
                            with(
                                    forum("2025-09-11", "2025-09-12"),
                                    Map.of("year", "2025", "host", "UZ")),
                            "Keep the code of each theme",
                            "Оставьте код каждой темы"));

    @TestFactory
    Stream<DynamicTest> each_has_its_message_and_nothing_is_stored_or_lost() {
        return ROWS.stream()
                .flatMap(
                        row ->
                                Stream.of("en", "ru")
                                        .map(
                                                language ->
                                                        DynamicTest.dynamicTest(
                                                                row.english() + " " + language,
                                                                () -> refused(row, language))));
    }

    private void refused(Row row, String language) {
        var secretariat = secretariat(language);
        var before = sequences();

        var answer = secretariat.post(row.path(), filled(secretariat, row.path(), row.typed()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().replace('\u00a0', ' '))
                .contains(language.equals("en") ? row.english() : row.russian())
                .contains(KEPT);
        assertThat(sequences()).isEqualTo(before);
    }

    @Test
    void a_reference_is_given_by_the_service_and_never_typed() {
        var secretariat = secretariat("en");
        var typed = with(commitment(), Map.of("reference", "KZ-2025-MON-01"));

        assertThat(secretariat.post(COMMITMENT, filled(secretariat, COMMITMENT, typed)).status())
                .isEqualTo(303);

        assertThat(secretariat.get("/offices/kz").body()).containsOnlyOnce(">" + KEPT + "<");
        assertThat(secretariat.get("/commitments/KZ-2025-MON-01").body()).doesNotContain(KEPT);
    }

    @Test
    void an_indicator_changes_with_a_trace_and_what_was_reported_stays() {
        var writer = new Guest(service.address(), "en").as("demo-tj-focal");
        var update = MEASURED + "/rounds/round-3/update";
        var page = writer.get(update);
        var typed = new HashMap<String, String>();
        List.of("csrf", "request", "base", "draft").forEach(f -> typed.put(f, page.field(f)));
        typed.putAll(Map.of("action", "submit", "status", "SUBSTANTIAL", "language", "en"));
        typed.putAll(Map.of("value", "64", "valueYear", "2025", "done", "Counted"));
        typed.put("part-girls", "63.5");
        assertThat(writer.post(update, typed).status()).isEqualTo(303);
        var secretariat = secretariat("en");
        var edit = MEASURED + "/edit";

        var tajikistan = with(promise(), Map.of("office", "tj", "theme", "MON"));
        var gone = filled(secretariat, edit, tajikistan);
        var refused = secretariat.post(edit, gone);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("was reported on", KEPT);

        var changed = filled(secretariat, edit, with(tajikistan, measured("", "70")));
        assertThat(secretariat.post(edit, changed).status()).isEqualTo(303);

        assertThat(secretariat.get(MEASURED).body()).contains("64", "63.5", "Girls", KEPT);
        assertThat(secretariat.get(MEASURED + "/history").body())
                .contains("Commitment corrected", KEPT);
    }

    @Test
    void a_split_into_nothing_and_a_merge_without_consent_are_not_carried_out() {
        var secretariat = secretariat("en");
        var declaration = NEXT + "/declaration";
        var early = with(Map.of("title-en", KEPT), day("adopted", "2026-06-06"));
        var refused = secretariat.post(declaration, filled(secretariat, declaration, early));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Enter a day that has come", KEPT);
        adopt();
        var plan = NEXT + "/carry-over";
        var planned = new HashMap<String, String>();
        planned.put("base", "0");
        planned.put("page", "1");
        planned.put("KZ-2025-MON-01.way", "SPLIT");
        planned.put("KZ-2025-MON-01.titles", "");
        planned.put("KZ-2025-MON-02.way", "MERGE");
        planned.put("KZ-2025-MON-02.lead", "TJ-2025-MON-01");
        assertThat(secretariat.post(plan, filled(secretariat, plan, planned)).status())
                .isEqualTo(303);
        var before = sequences();

        assertThat(secretariat.get(plan).body()).contains("Enter at least two titles");
        var review = plan + "/review";
        assertThat(secretariat.get(review).body()).contains("Ask this office first");
        var carriedOut = secretariat.post(review, filled(secretariat, review, Map.of()));

        assertThat(carriedOut.status()).isEqualTo(422);
        assertThat(sequences()).isEqualTo(before);
    }

    /** As if the day had come. */
    private void adopt() {
        var stores = service.bean(DynamoDbStores.class);
        var second = Localized.of(Language.ENGLISH, "Second declaration (illustrative)");
        new AdoptDeclaration(stores.journal(), stores.forums(), service.bean(Clock.class))
                .adopt(
                        new Actor("demo-secretariat"),
                        new ForumId("next-kazakhstan"),
                        new Declaration(second, LocalDate.of(2026, 6, 6)));
    }

    @Test
    void what_has_a_history_is_never_deleted() {
        var secretariat = secretariat("en");
        var before = sequences();
        var typed = filled(secretariat, MEASURED + "/end", Map.of("way", "DELETE", "reason", KEPT));

        var answer = secretariat.post(MEASURED + "/end", typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose what becomes of", KEPT);
        assertThat(sequences()).isEqualTo(before);
    }

    private static Map<String, String> filled(Guest guest, String path, Map<String, String> typed) {
        Answer page = guest.get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        var fields = new HashMap<String, String>();
        for (var hidden : List.of("csrf", "seen", "reviewed")) {
            fields.put(hidden, page.field(hidden));
        }
        fields.putAll(typed);
        return fields;
    }

    private static Map<String, String> forum(String opens, String closes) {
        var names =
                Map.of(
                        "year", "2027",
                        "host", "KG",
                        "name-en", KEPT,
                        "place-en", "Bishkek",
                        "theme1-code", "MON",
                        "theme1-en", "Monitoring");
        return with(names, with(day("opens", opens), day("closes", closes)));
    }

    private static Map<String, String> round(String opens, String due, String locks) {
        var days = with(day("opens", opens), with(day("due", due), day("locks", locks)));
        return with(Map.of("name-en", KEPT), days);
    }

    private static Map<String, String> commitment() {
        return with(promise(), Map.of("office", "kz", "theme", "MON"));
    }

    private static Map<String, String> promise() {
        var titles = Map.of("articles", "1", "title-en", KEPT, "milestone1-title-en", "Half");
        return with(titles, with(day("due", "2027-06-30"), day("milestone1", "2026-12-01")));
    }

    private static Map<String, String> measured(String baseline, String target) {
        return Map.of(
                "measure-en", "Births registered",
                "unit-en", "%",
                "type", "PERCENT",
                "direction", "INCREASE",
                "baseline", baseline,
                "baseline-year", baseline.isEmpty() ? "" : "2024",
                "target", target,
                "target-year", "2030",
                "dimensions", "SEX");
    }

    private static Map<String, String> day(String field, String iso) {
        var parts = iso.split("-", 3);
        return Map.of(field + "Year", parts[0], field + "Month", parts[1], field + "Day", parts[2]);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private Guest secretariat(String language) {
        return new Guest(service.address(), language).as("demo-secretariat");
    }

    /** Of every history. */
    private List<Long> sequences() {
        var stores = service.bean(DynamoDbStores.class);
        return Stream.concat(
                        Stream.of(HistoryId.SERVICE),
                        Stream.concat(
                                stores.forums().all().stream().map(Forum::id).map(f -> f.history()),
                                Stream.of("kg", "kz", "tj", "tm", "uz")
                                        .map(id -> new OfficeId(id).history())))
                .map(history -> stores.journal().head(history).sequence())
                .toList();
    }
}
