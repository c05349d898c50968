package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.followup.core.access.PersonId;
import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.letters.LetterKind;
import org.followup.core.progress.Deadline;
import org.followup.core.stores.TwoOffices;
import org.followup.web.ServiceInMemory;
import org.followup.web.TypedIn;
import org.followup.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On 20 March 2026; the round is due on 31 March and locks on 30 April. */
final class ArrangeFormsTest {

    private static final Instant NOW = Instant.parse("2026-03-20T06:00:00Z");
    private static final String ROUND = "/forums/2025-tashkent/rounds/2026-1";
    private static final String KZ = ROUND + "/offices/kz";
    private static final String UPDATE = "/commitments/KZ-2025-MON-01/rounds/2026-1/update";
    private static final PersonId AIGUL = new PersonId("p-aigul");
    private static final PersonId NURBEK = new PersonId("p-nurbek");

    private ServiceInMemory service = secretariatAt(NOW);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void the_round_names_each_office_its_deadline_with_its_zone_and_why_it_is_that_day() {
        var page = web().get(ROUND).text();

        assertThat(page)
                .contains("Deadlines of the offices", "Office of KZ", "Office of KG")
                .contains("Astana", "Bishkek", "18:00")
                .contains("Why this day", "the day of the round, the same for all offices")
                .contains("offices/kz\"", "rounds/2026-1/move");
        assertThat(page.indexOf("Office of KZ")).isLessThan(page.indexOf("Office of KG"));
        assertThat(web().get(ROUND + "?lang=ru").text()).contains("Почему этот день");
        assertThat(web().get("/secretariat").text()).contains("rounds/2026-1\"");
        assertThat(web().get("/readiness?round=2026-1").text()).contains("offices/kz\"");
    }

    @Test
    void an_extension_moves_the_deadline_says_why_and_writes_to_the_office() {
        var answer = extend("2026-04-10", "The flood of March").sendTo(web(), KZ + "/extend");

        assertThat(answer.header("Location")).endsWith("offices/kz?done=extended");
        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(web().get(KZ).text())
                .contains("Friday 10 April 2026", "More time for this office", "The flood of March")
                .contains("undo/");
        assertThat(service.store().letters().to(AIGUL.receiver()))
                .anyMatch(letter -> letter.kind() == LetterKind.DEADLINE_CHANGED);
        assertThat(web().get("/offices/kz/history").text())
                .contains("Later day set for the office", "The flood of March");
    }

    @Test
    void what_was_arranged_is_undone_and_stays_in_the_history() {
        extend("2026-04-10", "").sendTo(web(), KZ + "/extend");
        var path = KZ + "/undo/" + deadline().arranged().getFirst().made().sequence();

        assertThat(web().get(path).text()).contains("More time for this office");
        var answer = new TypedIn().with("reason", "Asked for by mistake").sendTo(web(), path);

        assertThat(answer.header("Location")).endsWith("offices/kz?done=undone");
        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(web().get("/offices/kz/history").text())
                .contains("Arrangement undone", "Asked for by mistake", "Later day set");
        var again = new TypedIn().with("reason", "Twice").sendTo(web(), path);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Somebody undid this meanwhile", "Twice");
    }

    @Test
    void one_commitment_is_excused_and_then_the_whole_round() {
        excuse("KZ-2025-MON-01").sendTo(web(), KZ + "/excuse");
        assertThat(web().get(KZ).text()).contains("Excused from KZ-2025-MON-01", "Elections");
        assertThat(missing()).isOne();

        excuse("round").sendTo(web(), KZ + "/excuse");
        assertThat(web().get(KZ).text()).contains("Excused from the whole round");
        assertThat(missing()).isZero();
        assertThat(web().get(ROUND).text()).contains("mark--excused");
    }

    @Test
    void a_locked_round_is_opened_again_for_one_office() {
        at("2026-05-10T06:00:00Z", TwoOffices.SECRETARIAT);

        new TypedIn()
                .day("day", "2026-05-20")
                .with("reason", "New head")
                .sendTo(web(), KZ + "/reopen");

        assertThat(deadline().isOpen(service.now())).isTrue();
        assertThat(web().get(KZ).text()).contains("updates are taken until the end of");
        assertThat(web().get("/forums/2025-tashkent/rounds/2026-1/offices/kg").text())
                .doesNotContain("updates are taken until the end of");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_everything_typed_is_kept() {
        var past = extend("2026-03-01", "Kept text").sendTo(web(), KZ + "/extend");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text())
                .contains("id=\"day-error\"", "still to come at the office")
                .contains("Kept text", "value=\"2026\"");

        assertThat(extend("2026-03-31", "x").sendTo(web(), KZ + "/extend").text())
                .contains("a day after the one that holds now");
        assertThat(new TypedIn().with("reason", "x").sendTo(web(), KZ + "/extend").text())
                .contains("Enter the day");
        var none = new TypedIn().with("what", "KG-2025-MON-01").sendTo(web(), KZ + "/excuse");
        assertThat(none.text())
                .contains("Choose the whole round or one commitment", "id=\"reason-error\"");
        assertThat(deadline().arrangements().all()).isEmpty();
    }

    @Test
    void an_office_sees_its_own_deadline_and_arranges_nothing() {
        extend("2026-04-10", "The flood of March").sendTo(web(), KZ + "/extend");
        service.signIn(AIGUL, Duration.ofMinutes(1));

        assertThat(web().get(KZ).text())
                .contains("The flood of March", "Friday 10 April 2026")
                .doesNotContain("/extend", "undo/");
        assertThat(web().get("/my-office").text()).contains("rounds/2026-1/offices/kz");
        assertThat(web().get(UPDATE).text()).contains("More time for this office", "Astana");
        assertThat(web().get("/commitments/KZ-2025-MON-01").text())
                .contains("Why this day", "Friday 10 April 2026");
        assertThat(web().get(KZ + "/extend").status()).isEqualTo(403);
        assertThat(web().get(ROUND).status()).isEqualTo(403);
        service.signIn(NURBEK, Duration.ofMinutes(1));
        assertThat(web().get(KZ).status()).isEqualTo(403);
    }

    @Test
    void an_office_asks_for_more_time_also_when_the_round_is_locked() {
        at("2026-05-10T06:00:00Z", AIGUL);
        assertThat(web().get(UPDATE).text())
                .contains("the draft stays in the service", "offices/kz/ask");

        var answer =
                new TypedIn()
                        .day("day", "2026-05-20")
                        .with("reason", "Our focal point was ill")
                        .sendTo(web(), KZ + "/ask");

        assertThat(answer.header("Location")).endsWith("offices/kz?done=asked");
        assertThat(web().get(KZ).text())
                .contains("the office asked for more time", "Our focal point was ill")
                .contains("has not answered yet");
        assertThat(web().get(UPDATE).text()).doesNotContain("offices/kz/ask");
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
        assertThat(web().get("/board").text()).contains("rounds/2026-1/offices/kz");
        assertThat(web().get(ROUND).text()).contains("Asks for more time");
        extend("2026-05-20", "").sendTo(web(), KZ + "/extend");
        assertThat(service.store().tasks().open(10)).isEmpty();
        assertThat(deadline().isOpen(service.now())).isTrue();
    }

    @Test
    void the_secretariat_declines_with_a_reason_and_the_office_reads_it() {
        service.signIn(AIGUL, Duration.ofMinutes(1));
        extend("2026-04-10", "Leave").sendTo(web(), KZ + "/ask");
        service.signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));

        var empty = new TypedIn().with("reason", "").sendTo(web(), KZ + "/decline");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Give a reason", "Leave");
        var answer = new TypedIn().with("reason", "Too late").sendTo(web(), KZ + "/decline");

        assertThat(answer.header("Location")).endsWith("offices/kz?done=declined");
        service.signIn(AIGUL, Duration.ofMinutes(1));
        assertThat(web().get(KZ + "?done=declined").text())
                .contains("declined to give more time", "Too late", "offices/kz/ask")
                .doesNotContain("done.declined");
        assertThat(service.store().letters().to(AIGUL.receiver()))
                .anyMatch(letter -> "declined".equals(letter.about().get("change")));
    }

    @Test
    void an_office_takes_its_question_back() {
        service.signIn(AIGUL, Duration.ofMinutes(1));
        extend("2026-04-10", "Leave").sendTo(web(), KZ + "/ask");
        assertThat(web().get(KZ).text()).contains("offices/kz/take-back");

        var answer = new TypedIn().with("reason", "").sendTo(web(), KZ + "/take-back");

        assertThat(answer.header("Location")).endsWith("offices/kz?done=taken_back");
        assertThat(service.store().tasks().open(10)).isEmpty();
        assertThat(web().get(KZ + "?done=taken_back").text())
                .contains("You no longer ask")
                .doesNotContain("declined to give");
        assertThat(web().get(KZ + "/take-back").status()).isEqualTo(303);
        assertThat(web().get(KZ + "/decline").status()).isEqualTo(403);
    }

    @Test
    void who_does_not_write_for_the_office_asks_nothing() {
        assertThat(web().get(KZ + "/ask").status()).isEqualTo(403);
        assertThat(web().get(KZ + "/abolish").status()).isEqualTo(404);
        assertThat(web().get(ROUND + "/offices/zz/extend").status()).isEqualTo(404);
        assertThat(web().get("/forums/2025-tashkent/rounds/2030-1").status()).isEqualTo(404);
    }

    @Test
    void the_round_is_moved_for_all_and_back_again() {
        assertThat(web().get(ROUND + "/move").text()).doesNotContain("Take the last move back");
        var answer = days("2026-03-01", "2026-04-15").sendTo(web(), ROUND + "/move");

        assertThat(answer.header("Location")).endsWith("rounds/2026-1?done=moved");
        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(web().get(KZ).text())
                .contains("Moved for all offices on", "Parliament is dissolved");

        new TypedIn().with("action", "undo").sendTo(web(), ROUND + "/move");
        assertThat(deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(web().get(KZ).text()).contains("Moved back for all offices on");
    }

    @Test
    void offices_that_are_counted_anew_are_told_of_and_can_be_gone_on_with() {
        assertThat(web().get(ROUND).text()).doesNotContain("counted anew");
        var forum = service.store().forums().find(TwoOffices.FORUM).orElseThrow();
        var round = forum.rounds().getFirst();
        var other =
                new Round(
                        new RoundId("2026-2"),
                        round.name(),
                        round.dueOn().plusDays(60),
                        round.dueOn().plusDays(90),
                        round.dueOn().plusDays(100));
        service.put(forum.with(other));

        assertThat(web().get(ROUND).text()).contains("0 of 2 offices are done");
        var answer = new TypedIn().sendTo(web(), ROUND);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(web().get(ROUND).text()).doesNotContain("counted anew");
    }

    @Test
    void days_of_a_round_that_make_no_sense_are_refused_with_everything_typed() {
        var backwards = days("2026-04-20", "2026-04-15").sendTo(web(), ROUND + "/move");
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.text())
                .contains("id=\"due-error\"", "not before the round opens")
                .contains("Parliament is dissolved");

        assertThat(days("2026-03-01", "2026-03-31").sendTo(web(), ROUND + "/move").text())
                .contains("These are the days of the round already");
        assertThat(days("2026-03-01", "2026-03-10").sendTo(web(), ROUND + "/move").text())
                .contains("Enter a due day that is still to come");
    }

    private static TypedIn extend(String day, String reason) {
        return new TypedIn().day("day", day).with("reason", reason);
    }

    private static TypedIn excuse(String what) {
        return new TypedIn().with("what", what).with("reason", "Elections");
    }

    private static TypedIn days(String opens, String due) {
        return new TypedIn()
                .day("opens", opens)
                .day("due", due)
                .day("locks", "2026-04-30")
                .with("action", "move")
                .with("reason", "Parliament is dissolved");
    }

    private Web web() {
        return service.web();
    }

    private static ServiceInMemory secretariatAt(Instant now) {
        return ServiceInMemory.at(now, TwoOffices.store())
                .signIn(TwoOffices.SECRETARIAT, Duration.ofMinutes(1));
    }

    private void at(String now, PersonId person) {
        service.close();
        service =
                ServiceInMemory.at(Instant.parse(now), TwoOffices.store())
                        .signIn(person, Duration.ofMinutes(1));
    }

    private Deadline deadline() {
        var store = service.store();
        return Deadline.all(
                        store.forums().find(TwoOffices.FORUM).orElseThrow().rounds(),
                        store.offices().find(TwoOffices.KZ).orElseThrow(),
                        store.progress().arrangements(TwoOffices.FORUM, TwoOffices.KZ))
                .getFirst();
    }

    private int missing() {
        return service.store()
                .progress()
                .score(TwoOffices.FORUM, TwoOffices.KZ)
                .orElseThrow()
                .round(TwoOffices.ROUND)
                .missing();
    }
}
