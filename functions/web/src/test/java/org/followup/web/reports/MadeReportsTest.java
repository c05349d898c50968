package org.followup.web.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.access.Session;
import org.followup.core.reports.MadeReport;
import org.followup.core.reports.ReportDownloads;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.Web;
import org.followup.web.edge.SetCookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MadeReportsTest {

    private static final Instant NOW = Instant.parse("2026-04-02T06:00:00Z");
    private static final Duration JUST_NOW = Duration.ofMinutes(1);
    private static final PersonId AIGUL = new PersonId("p-aigul");
    private static final ReportDownloads BUCKET =
            (report, name) ->
                    URI.create("https://bucket.example/" + report.reportId() + "?name=" + name);

    private final ServiceInMemory service = ServiceInMemory.at(NOW, TwoOffices.store(), BUCKET);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_report_is_asked_for_and_its_page_says_where_it_stands() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        var asked = ask();

        var report = report(TwoOffices.SECRETARIAT);
        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("Location")).isEqualTo("./reports/" + report.reportId());
        assertThat(page(report).text())
                .contains("It is being made", "a letter comes", "Waiting")
                .doesNotContain("Download");
        assertThat(service.web().get(path(report) + "/file").status()).isEqualTo(404);
        assertThat(ask().header("Location")).isEqualTo(asked.header("Location"));
    }

    @Test
    void one_that_is_made_is_fetched_past_the_service_by_a_signed_address() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);
        ask();
        var made = made(report(TwoOffices.SECRETARIAT), NOW);

        assertThat(page(made).text())
                .contains("Download the table", "/file\"", "3 lines, 2 KB", "Ready");
        var file = service.web().get(path(made) + "/file");
        assertThat(file.status()).isEqualTo(303);
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(file.header("Location"))
                .isEqualTo(
                        "https://bucket.example/%s?name=status-report-2025-tashkent-2026-04-02.csv"
                                .formatted(made.reportId()));
        assertThat(service.web().get("/reports").text()).contains("Made for you", "Ready");
    }

    @Test
    void after_a_week_the_page_says_that_the_file_is_gone() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);
        ask();
        var made = made(report(TwoOffices.SECRETARIAT), NOW.minus(Duration.ofDays(7)));

        assertThat(page(made).text()).contains("no longer here", "Have the table made");
        assertThat(service.web().get(path(made) + "/file").status()).isEqualTo(404);
    }

    @Test
    void nobody_sees_what_was_made_for_another() {
        service.signIn(AIGUL, JUST_NOW);
        ask();
        var made = made(report(AIGUL), NOW);

        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);

        assertThat(page(made).status()).isEqualTo(404);
        assertThat(service.web().get(path(made) + "/file").status()).isEqualTo(404);
        assertThat(service.web().get("/reports/..%2f").status()).isEqualTo(404);
    }

    @Test
    void a_guest_is_asked_to_sign_in_and_a_reminders_link_is_not_enough() {
        assertThat(service.web().get("/reports/20260402060000ab").status()).isEqualTo(401);
        service.signIn(AIGUL, JUST_NOW);
        ask();
        var made = made(report(AIGUL), NOW);

        narrow(AIGUL);

        assertThat(service.web().get("/reports").text()).doesNotContain("Have the table made");
        assertThat(page(made).status()).isEqualTo(403);
        assertThat(service.web().get(path(made) + "/file").status()).isEqualTo(403);
    }

    @Test
    void a_forum_that_there_is_not_is_not_found() {
        service.signIn(TwoOffices.SECRETARIAT, JUST_NOW);
        var token = service.web().get("/reports").csrf();

        assertThat(service.web().post("/reports", "csrf=" + token + "&forum=..%2f").status())
                .isEqualTo(404);
        assertThat(service.web().post("/reports", "csrf=" + token + "&forum=2031").status())
                .isEqualTo(404);
    }

    private Web.Answer ask() {
        var token = service.web().get("/reports").csrf();
        return service.web().post("/reports", "csrf=" + token + "&forum=" + TwoOffices.FORUM);
    }

    private MadeReport report(PersonId person) {
        return service.store().madeReports().of(person).getFirst();
    }

    private MadeReport made(MadeReport asked, Instant at) {
        service.put(asked.beingMade());
        service.put(asked.beingMade().made(3, 1_600, at));
        return report(asked.person());
    }

    private Web.Answer page(MadeReport report) {
        return service.web().get(path(report));
    }

    private static String path(MadeReport report) {
        return "/reports/" + report.reportId();
    }

    private void narrow(PersonId person) {
        var cookie = new Secret("narrow-cookie");
        service.put(
                new Session(
                        cookie.digest(),
                        person,
                        "key",
                        NOW,
                        NOW.plus(Session.LASTS),
                        Optional.of(TwoOffices.KZ),
                        0));
        service.web().cookies().put(SetCookie.SESSION, cookie.value());
    }
}
