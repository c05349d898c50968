package org.followup.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.followup.acceptance.StartedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From nothing to the first update that was asked for, reminded of, received and reported. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecretariatJourneyTest {

    private static final String TOKEN = "token-of-the-journeys";
    private static final String FOCAL = "aigerim@example.org";

    private Chromium chromium;

    @RegisterExtension
    final StartedService service =
            StartedService.demonstration()
                    .at(Instant.parse("2026-03-02T05:00:00Z"))
                    .empty()
                    .knowing(TOKEN);

    private Outside outside;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.start();
        outside = new Outside(service.address(), TOKEN);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @Test
    void from_an_empty_service_to_a_status_report() throws Exception {
        try (Person secretariat = chromium.person(service.address().toString(), "en")) {
            outside.signIn(secretariat, "secretariat@example.org");
            secretariat.open("/secretariat");
            secretariat.look("desk-empty");
            registerForum(secretariat);
            adoptDeclaration(secretariat);
            registerOffice(secretariat);
            addFocalPoint(secretariat);
            letFocalPointsSubmitAlone(secretariat);
            registerCommitment(secretariat);
            announceRound(secretariat);
            secretariat.open("/secretariat");
            secretariat.look("desk");
        }
        outside.letter(FOCAL, "INVITATION");
        outside.advance("P10D");
        var reminder = outside.letter(FOCAL, "REMINDER");
        assertThat(reminder.path("language").asText()).isEqualTo("ru");
        report(reminder.path("links").get(0).asText());
        outside.letter(FOCAL, "RECEIPT");

        try (Person secretariat = chromium.person(service.address().toString(), "en")) {
            outside.signIn(secretariat, "secretariat@example.org");
            secretariat.open("/readiness");
            assertThat(secretariat.reads()).contains("Kazakhstan", "1 of 1");
            secretariat.look("readiness");
            secretariat.open("/letters");
            assertThat(secretariat.reads()).contains("Aigerim");
            secretariat.look("letters");
            secretariat.open("/letters/ahead");
            secretariat.look("letters-ahead");
            setHoursAndLadders(secretariat);
            secretariat.open("/reports");
            secretariat.look("reports");
            secretariat.open("/imports");
            secretariat.look("imports");
            secretariat.open("/tokens");
            secretariat.look("tokens");
            secretariat.open("/forums/2025-kz");
            secretariat.look("forum");
        }
        assertThat(outside.get("/api/v1/forums/2025-kz/report.csv").body())
                .contains("KZ-2025-VIO-01", "Открыты две линии", "64");
        assertThat(outside.json("/api/v1/forums/2025-kz/figures").path("updates").asInt())
                .isEqualTo(1);
    }

    /** Refused first, so that mistakes are looked at too. */
    private static void setHoursAndLadders(Person person) {
        person.open("/letters/calendars");
        person.fill(Map.of("from", "10", "until", "9"));
        person.press("Store the hours");
        assertThat(person.faults()).isNotEmpty();
        person.look("calendars-mistakes");
        person.fill(Map.of("until", "17"));
        person.press("Store the hours");
        person.choose("Country whose calendar counts", "KZ");
        person.choose("Time zone of the secretariat", "Asia/Almaty");
        person.press("Store the place");
        assertThat(person.reads())
                .contains("from 10:00 to 17:00", "those of Asia/Almaty", "Kazakhstan");
        person.look("calendars");
        person.open("/forums/2025-kz/ladder");
        person.fill(Map.of("rework-step1-days", "91"));
        person.press("Store the ladder of rework");
        assertThat(person.faults()).isNotEmpty();
        person.look("ladder-mistakes");
        person.fill(Map.of("rework-step1-days", "5"));
        person.press("Store the ladder of rework");
        assertThat(person.reads()).contains("5 days before the day to rework it by");
        person.look("ladder");
    }

    private static void registerForum(Person person) {
        person.open("/forums/new");
        person.press("Register forum");
        assertThat(person.faults()).isNotEmpty();
        person.look("forum-new-mistakes");
        person.fill(
                Map.ofEntries(
                        Map.entry("year", "2025"),
                        Map.entry("name-en", "Second forum (a test)"),
                        Map.entry("name-ru", "Второй форум (проверка)"),
                        Map.entry("place-en", "Astana"),
                        Map.entry("place-ru", "Астана"),
                        Map.entry("opensDay", "1"),
                        Map.entry("opensMonth", "10"),
                        Map.entry("opensYear", "2025"),
                        Map.entry("closesDay", "2"),
                        Map.entry("closesMonth", "10"),
                        Map.entry("closesYear", "2025"),
                        Map.entry("theme1-code", "VIO"),
                        Map.entry("theme1-en", "Violence against children"),
                        Map.entry("theme1-ru", "Насилие в отношении детей")));
        person.choose("Host country", "KZ");
        person.press("Register forum");
        assertThat(person.faults()).isEmpty();
    }

    private static void adoptDeclaration(Person person) {
        person.open("/forums/2025-kz/declaration");
        person.fill(
                Map.of(
                        "title-en", "Declaration (a test)",
                        "title-ru", "Декларация (проверка)",
                        "adoptedDay", "2",
                        "adoptedMonth", "10",
                        "adoptedYear", "2025"));
        person.submit();
        assertThat(person.faults()).isEmpty();
        person.fill(
                Map.of(
                        "number", "1",
                        "text-en", "Every child is safe.",
                        "text-ru", "Каждый ребёнок в безопасности."));
        person.tick("Violence against children");
        person.submit();
        assertThat(person.faults()).isEmpty();
        assertThat(person.reads()).contains("Every child is safe.");
        person.look("declaration");
    }

    private static void registerOffice(Person person) {
        person.open("/offices/new");
        person.look("office-new");
        person.fill(
                Map.of(
                        "name-en", "Commissioner (a test)",
                        "name-ru", "Уполномоченный (проверка)",
                        "code", "KZ"));
        person.choose("Country", "KZ");
        person.choose("Time zone", "Asia/Almaty");
        person.submit();
        assertThat(person.faults()).isEmpty();
    }

    private static void addFocalPoint(Person person) {
        person.open("/people/new");
        person.look("person-new");
        person.fill(Map.of("name", "Aigerim", "address", FOCAL));
        person.choose("Language", "ru");
        person.choose("Office", "kz");
        person.tick("Focal point");
        person.tick("Send a letter of invitation");
        person.submit();
        assertThat(person.faults()).isEmpty();
    }

    private static void letFocalPointsSubmitAlone(Person person) {
        person.open("/offices/kz/confirmation");
        person.tick("Focal points may submit alone");
        person.look("confirmation");
        person.submit();
        assertThat(person.faults()).isEmpty();
    }

    private static void registerCommitment(Person person) {
        person.open("/forums/2025-kz/commitments/new");
        person.look("commitment-new");
        person.choose("Office", "kz");
        person.fill(
                Map.of(
                        "title-en", "Open helplines",
                        "title-ru", "Открыть линии помощи",
                        "measure-en", "Regions with a helpline",
                        "measure-ru", "Области с линией помощи",
                        "unit-en", "percent",
                        "unit-ru", "процент",
                        "target", "100",
                        "target-year", "2030"));
        person.tick("Violence against children");
        person.tick("Article 1");
        person.choose("Kind of number", "PERCENT");
        person.choose("Direction", "INCREASE");
        person.submit();
        assertThat(person.faults()).isEmpty();
    }

    private static void announceRound(Person person) {
        person.open("/forums/2025-kz/rounds/new");
        person.look("round-new");
        person.fill(
                Map.ofEntries(
                        Map.entry("name-en", "First round"),
                        Map.entry("name-ru", "Первый раунд"),
                        Map.entry("opensDay", "1"),
                        Map.entry("opensMonth", "3"),
                        Map.entry("opensYear", "2026"),
                        Map.entry("dueDay", "24"),
                        Map.entry("dueMonth", "3"),
                        Map.entry("dueYear", "2026"),
                        Map.entry("locksDay", "30"),
                        Map.entry("locksMonth", "4"),
                        Map.entry("locksYear", "2026")));
        person.submit();
        assertThat(person.faults()).isEmpty();
    }

    /** By the link of the reminder: no password, no search. */
    private void report(String link) {
        try (Person person = chromium.person(service.address().toString(), "ru")) {
            person.open(link);
            person.look("reminder-link");
            person.submit();
            if (!person.address().endsWith("/update")) {
                person.follow("Открыть линии помощи");
            }
            person.look("update-ru");
            person.tick("Выполнено в основном");
            person.fill(
                    Map.of(
                            "value", "64,5",
                            "valueYear", "2025",
                            "valueSource", "Ежегодник",
                            "done", "Открыты две линии",
                            "challenges", "Нет"));
            person.press("Отправить отчёт");
            assertThat(person.faults()).isEmpty();
            person.look("receipt-ru");
        }
    }
}
