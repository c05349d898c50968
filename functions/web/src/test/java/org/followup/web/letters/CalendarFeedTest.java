package org.followup.web.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followup.core.access.Grant;
import org.followup.core.access.Person;
import org.followup.core.access.PersonId;
import org.followup.core.access.Role;
import org.followup.core.access.Term;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Reported;
import org.followup.core.progress.Stage;
import org.followup.core.stores.TwoOffices;
import org.followup.ical.ReadCalendar;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The calendar at a person's secret address, read back as a calendar program would. */
class CalendarFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final String ROUND = "2025-tashkent.2026-1.kz.p-aigul@follow-up";
    private static final String REWORK =
            "2025-tashkent.2026-1.rework-2026-04-20.kz.p-aigul@follow-up";

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store());
    private String address;

    @BeforeEach
    void a_calendar_is_made_and_then_fetched_by_a_program_without_a_session() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        address = made();
        service.web().cookies().clear();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_program_reads_the_due_day_of_the_round() {
        var event = only(fetch());

        assertThat(event.id()).isEqualTo(ROUND);
        assertThat(event.start()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(event.end()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(event.status()).isEqualTo("CONFIRMED");
        assertThat(event.transparency()).isEqualTo("TRANSPARENT");
        assertThat(event.title()).contains("Round one");
    }

    @Test
    void what_was_sent_back_stands_by_its_own_day_and_the_round_is_cancelled() {
        report(0, Stage.SENT_BACK, Optional.of(LocalDate.of(2026, 4, 20)));
        report(1, Stage.SUBMITTED, Optional.empty());

        var events = fetch();

        assertThat(events)
                .extracting(ReadCalendar.Day::id, ReadCalendar.Day::status)
                .containsExactly(tuple(ROUND, "CANCELLED"), tuple(REWORK, "CONFIRMED"));
        assertThat(events.getLast().start()).isEqualTo(LocalDate.of(2026, 4, 20));
    }

    @Test
    void whoever_owes_nothing_has_a_calendar_that_programs_can_read() {
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
        address = made();
        service.web().cookies().clear();

        assertThat(fetch()).isEmpty();
        assertThat(service.web().get(address).text()).contains("BEGIN:VFREEBUSY");
    }

    /** Other pages let nobody in after that day; the calendar went on for ten years. */
    @Test
    void after_the_last_day_of_the_role_nothing_of_the_office_stands_in_it() {
        var aigul = service.store().people().find(new PersonId("p-aigul")).orElseThrow();
        var yesterday = LocalDate.of(2026, 3, 17);
        var term = new Term(Optional.empty(), Optional.of(yesterday));
        service.put(
                new Person(
                        aigul.id(),
                        aigul.name(),
                        aigul.address(),
                        aigul.language(),
                        aigul.grants(),
                        Map.of(Grant.at(TwoOffices.KZ, Role.FOCAL_POINT), term),
                        aigul.without(),
                        aigul.calendar(),
                        aigul.links(),
                        aigul.revision() + 1));

        assertThat(fetch()).isEmpty();
    }

    /** The program shows nothing of this; whoever opens the address in a browser reads it. */
    @Test
    void a_revoked_key_says_what_became_of_it_and_how_to_get_another() {
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        service.web().post("/my-letters/calendar/end", "csrf=" + csrf());
        service.web().cookies().clear();

        for (var language :
                Map.of(
                                "en", "Sign in to the service and make a new one",
                                "ru", "Войдите в сервис и создайте новый")
                        .entrySet()) {
            var call = Web.Call.of("GET", address).header("Accept-Language", language.getKey());
            var answer = service.web().send(call);

            assertThat(answer.status()).isEqualTo(410);
            assertThat(answer.header("Content-Type")).contains("text/plain; charset=utf-8");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.text())
                    .contains(language.getValue())
                    .doesNotContain("VCALENDAR", "Aigul");
        }
    }

    private List<ReadCalendar.Day> fetch() {
        var answer = service.web().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("text/calendar; charset=utf-8");
        var read = ReadCalendar.of(answer.text());
        assertThat(read.method()).isEmpty();
        return read.days();
    }

    private void report(int commitment, Stage stage, Optional<LocalDate> reworkBy) {
        var rows = service.store().progress().rows(TwoOffices.KZ, TwoOffices.FORUM);
        var row = rows.get(commitment);
        var reported =
                new Reported(
                        1,
                        ImplementationStatus.LIMITED,
                        NOW,
                        false,
                        false,
                        Optional.empty(),
                        stage,
                        reworkBy);
        service.put(
                new CommitmentRow(
                        row.reference(),
                        row.forum(),
                        row.office(),
                        row.theme(),
                        row.articles(),
                        row.title(),
                        row.dueOn(),
                        Map.of(TwoOffices.ROUND, reported),
                        row.registeredAt()));
    }

    private String made() {
        var page = service.web().post("/my-letters/calendar", "csrf=" + csrf()).text();
        return "/calendar/" + found("calendar/([A-Za-z0-9_-]{20,})", page);
    }

    private String csrf() {
        return found("name=\"csrf\" value=\"([^\"]+)\"", service.web().get("/my-letters").text());
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static ReadCalendar.Day only(List<ReadCalendar.Day> events) {
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
