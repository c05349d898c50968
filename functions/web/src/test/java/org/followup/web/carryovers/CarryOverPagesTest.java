package org.followup.web.carryovers;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.PersonId;
import org.followup.core.access.Secret;
import org.followup.core.access.Token;
import org.followup.core.forums.AdoptDeclaration;
import org.followup.core.forums.Declaration;
import org.followup.core.forums.Forum;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RegisterForum;
import org.followup.core.history.Actor;
import org.followup.core.languages.Language;
import org.followup.core.languages.Localized;
import org.followup.core.progress.CarryCommitmentsOver;
import org.followup.core.progress.CarryOverPorts;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CarryOverPagesTest {

    private static final Instant NOW = Instant.parse("2026-09-20T06:00:00Z");
    private static final ForumId NEXT = new ForumId("2026-astana");
    private static final Actor CLERK = new Actor("p-saida");
    private static final String PATH = "/forums/2026-astana/carry-over";
    private static final String HELPLINE = "KZ-2025-MON-01.";
    private static final String JUDGES = "KZ-2025-MON-02.";
    private static final String FIGURES = "KG-2025-MON-01.";

    private final ServiceInMemory service =
            ServiceInMemory.at(NOW, TwoOffices.store())
                    .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(5));
    private final Web web = service.web();

    @BeforeEach
    void make() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var first = service.store().forums().find(TwoOffices.FORUM).orElseThrow();
        var next =
                new Forum(
                        NEXT,
                        name("Second forum"),
                        "KZ",
                        name("Astana"),
                        LocalDate.of(2026, 9, 10),
                        LocalDate.of(2026, 9, 11),
                        false,
                        first.themes(),
                        Optional.empty(),
                        List.of());
        new RegisterForum(service.store().journal(), clock).register(CLERK, next);
        new AdoptDeclaration(service.store().journal(), service.store().forums(), clock)
                .adopt(CLERK, NEXT, new Declaration(name("Second"), LocalDate.of(2026, 9, 11)));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void all_open_commitments_stand_by_office_and_continue_unless_somebody_chooses() {
        var page = web.get(PATH);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("3 commitments", "Office of KG", "Office of KZ")
                .contains("id=\"KZ-2025-MON-01.way-CONTINUE\" name=\"KZ-2025-MON-01.way\"")
                .containsPattern("KZ-2025-MON-01.way-CONTINUE\"[^>]*checked");
        assertThat(web.get("/secretariat").text()).contains("forums/2026-astana/carry-over");
    }

    @Test
    void a_plan_is_left_and_found_again_reviewed_and_carried_out() {
        var saved =
                new TypedIn()
                        .with("base", "0")
                        .with("page", "1")
                        .with("then", "review")
                        .with(HELPLINE + "way", "SPLIT")
                        .with(HELPLINE + "titles", "By phone\r\nBy chat")
                        .with(JUDGES + "way", "WITHDRAW")
                        .with(JUDGES + "reason", "The courts do it.")
                        .sendTo(web, PATH);
        assertThat(saved.status()).isEqualTo(303);
        assertThat(web.get(PATH).text()).contains("By phone\nBy chat", "The courts do it.");

        var review = web.get(PATH + "/review");
        assertThat(review.text()).contains("Is split into", "«By chat»", "Carry out for 3");
        var done = new TypedIn().with("reviewed", "1").sendTo(web, PATH + "/review");

        assertThat(done.status()).isEqualTo(303);
        var underWay = web.get(PATH + "/progress");
        assertThat(underWay.text()).contains("0 of 3", "Start it once more");
        assertThat(web.get(PATH).status()).as("no plan while it goes on").isEqualTo(303);
        for (var press = 0; press < 2; press++) {
            var again = new TypedIn().sendTo(web, PATH + "/progress", underWay.csrf());
            assertThat(again.status()).isEqualTo(303);
        }
        carriedOut();
        assertThat(web.get(PATH + "/progress").text())
                .contains("3 of 3", "Split on", "KZ-2026-MON-01", "KZ-2026-MON-02")
                .contains("Withdrawn on", "Continued on", "KG-2026-MON-01");
        assertThat(web.get("/commitments/KZ-2026-MON-02").text())
                .contains("By chat", "Comes from", "commitments/KZ-2025-MON-01/history");
        assertThat(web.get("/commitments/KZ-2025-MON-01").text()).contains("Split on");
        assertThat(web.get(PATH).text()).contains("No commitment of the forum before is open");
    }

    @Test
    void what_is_impossible_stands_at_its_field_and_is_not_carried_out() {
        new TypedIn()
                .with("base", "0")
                .with("page", "1")
                .with(HELPLINE + "way", "SPLIT")
                .with(HELPLINE + "titles", "Only one")
                .with(JUDGES + "way", "MERGE")
                .with(JUDGES + "lead", "KZ-2025-MON-02")
                .with(FIGURES + "way", "WITHDRAW")
                .sendTo(web, PATH);

        assertThat(web.get(PATH).text())
                .contains("at least two titles", "cannot go into itself", "Enter the reason");
        var refused = new TypedIn().with("reviewed", "1").sendTo(web, PATH + "/review");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(service.store().progress().rows(TwoOffices.KZ, NEXT)).isEmpty();
    }

    @Test
    void another_office_is_asked_and_says_yes() {
        new TypedIn()
                .with("base", "0")
                .with("page", "1")
                .with(FIGURES + "way", "MERGE")
                .with(FIGURES + "lead", "KZ-2025-MON-01")
                .sendTo(web, PATH);
        assertThat(new TypedIn().with("reviewed", "1").sendTo(web, PATH + "/review").status())
                .isEqualTo(422);
        ask();
        assertThat(web.get(PATH + "/review").text()).contains("was asked and has not answered");

        service.signIn(new PersonId("p-nurbek"), Duration.ofMinutes(1));
        var merges = "/offices/kg/merges/2026-astana";
        assertThat(web.get("/my-office").text()).contains("offices/kg/merges/2026-astana");
        assertThat(web.get("/offices/kz/merges/2026-astana").status()).isEqualTo(403);
        answer(merges, "maybe", 422);
        answer(merges, "yes", 303);
        assertThat(web.get(merges).text()).contains("Your office agreed");

        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
        new TypedIn().with("reviewed", "1").sendTo(web, PATH + "/review");
        carriedOut();
        assertThat(web.get("/commitments/KG-2025-MON-01").text())
                .contains("Merged on", "KZ-2026-MON-01");
    }

    @Test
    void who_saves_second_keeps_what_was_typed() {
        new TypedIn().with("base", "0").with("page", "1").sendTo(web, PATH);

        var late =
                new TypedIn()
                        .with("base", "0")
                        .with("page", "1")
                        .with(JUDGES + "way", "WITHDRAW")
                        .with(JUDGES + "reason", "My own words")
                        .sendTo(web, PATH);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody saved this plan", "My own words");
    }

    @Test
    void programs_plan_and_carry_out_and_are_told_what_is_wrong() {
        var choices =
                """
                {"revision": 0, "choices": [
                  {"commitment": "KZ-2025-MON-01", "choice": {"way": "SPLIT", "titles": "One"}}]}
                """;
        assertThat(api("POST", "/choices", choices).text()).contains("SPLIT_INTO_NOTHING");
        assertThat(api("POST", "/choices", choices).status()).isEqualTo(409);
        var refused = api("POST", "/run", "{\"revision\": 1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("carry-over-refused", "KZ-2025-MON-01.titles");

        api(
                "POST",
                "/choices",
                choices.replace("\"revision\": 0", "\"revision\": 1").replace("One", "One\\nTwo"));
        assertThat(api("POST", "/run", "{\"revision\": 1}").status()).isEqualTo(409);
        var done = api("POST", "/run", "{\"revision\": 2}");

        assertThat(done.status()).isEqualTo(202);
        assertThat(done.text()).contains("\"stage\":\"BEING_CARRIED_OUT\"");
        carriedOut();
        assertThat(api("GET", "", "").text()).contains("\"stage\":\"CARRIED_OUT\"", "\"open\":[]");
        assertThat(service.store().progress().rows(TwoOffices.KZ, NEXT)).hasSize(3);
    }

    private Web.Answer api(String method, String rest, String body) {
        var secret = new Secret("token");
        service.put(
                new Token(
                        secret.digest(),
                        "Program",
                        Set.of(Grant.secretariat()),
                        TwoOffices.SECRETARIAT,
                        NOW,
                        Optional.empty()));
        return web.send(
                Web.Call.of(method, "/api/v1" + PATH + rest)
                        .header("Authorization", "Bearer " + secret.value())
                        .header("Content-Type", "application/json")
                        .body(body));
    }

    @Test
    void it_is_the_secretariats_and_needs_a_forum_before() {
        assertThat(web.get("/forums/2025-tashkent/carry-over").status()).isEqualTo(404);
        service.signIn(new PersonId("p-aigul"), Duration.ofMinutes(1));
        for (var path : List.of("", "/review", "/progress")) {
            assertThat(web.get(PATH + path).status()).as(path).isEqualTo(403);
        }
    }

    /** What the jobs do meanwhile. */
    private void carriedOut() {
        var store = service.store();
        var ports =
                new CarryOverPorts(
                        store.journal(),
                        store.offices(),
                        store.forums(),
                        store.commitments(),
                        store.progress(),
                        store.carryOvers(),
                        store.people(),
                        store.letters(),
                        Clock.fixed(NOW, ZoneOffset.UTC),
                        new SecureRandom());
        new CarryCommitmentsOver(ports).goOn(NEXT, 100);
    }

    private void ask() {
        var review = web.get(PATH + "/review");
        new TypedIn()
                .with("commitment", "KG-2025-MON-01")
                .sendTo(web, PATH + "/consents", review.csrf());
    }

    private void answer(String path, String answer, int status) {
        var said =
                new TypedIn()
                        .with("commitment", "KG-2025-MON-01")
                        .with("answer", answer)
                        .sendTo(web, path);
        assertThat(said.status()).isEqualTo(status);
    }

    private static Localized name(String english) {
        return Localized.of(Language.ENGLISH, english);
    }
}
