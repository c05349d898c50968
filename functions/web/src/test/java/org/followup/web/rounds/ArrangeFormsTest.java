package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.web.rounds.RoundInMarch.AIGUL;
import static org.followup.web.rounds.RoundInMarch.KZ;
import static org.followup.web.rounds.RoundInMarch.ROUND;
import static org.followup.web.rounds.RoundInMarch.extend;

import java.time.LocalDate;
import org.followup.core.letters.LetterKind;
import org.followup.core.stores.TwoOffices;
import org.followup.web.TypedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the secretariat arranges with one office, and undoes. */
final class ArrangeFormsTest {

    private final RoundInMarch march = new RoundInMarch();

    @AfterEach
    void close() {
        march.close();
    }

    @Test
    void an_extension_moves_the_deadline_says_why_and_writes_to_the_office() {
        var answer = extend("2026-04-10", "The flood of March").sendTo(march.web(), KZ + "/extend");

        assertThat(answer.header("Location")).endsWith("offices/kz?done=extended");
        assertThat(march.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        assertThat(march.web().get(KZ).text())
                .contains("Friday 10 April 2026", "More time for this office", "The flood of March")
                .contains("undo/");
        assertThat(march.store().letters().to(AIGUL.receiver()))
                .anyMatch(letter -> letter.kind() == LetterKind.DEADLINE_CHANGED);
        assertThat(march.web().get("/offices/kz/history").text())
                .contains("Later day set for the office", "The flood of March");
    }

    @Test
    void what_was_arranged_is_undone_and_stays_in_the_history() {
        extend("2026-04-10", "").sendTo(march.web(), KZ + "/extend");
        var path = KZ + "/undo/" + march.deadline().arranged().getFirst().made().sequence();

        assertThat(march.web().get(path).text()).contains("More time for this office");
        var answer = new TypedIn().with("reason", "Asked for by mistake").sendTo(march.web(), path);

        assertThat(answer.header("Location")).endsWith("offices/kz?done=undone");
        assertThat(march.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(march.web().get("/offices/kz/history").text())
                .contains("Arrangement undone", "Asked for by mistake", "Later day set");
        var again = new TypedIn().with("reason", "Twice").sendTo(march.web(), path);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Somebody undid this meanwhile", "Twice");
    }

    @Test
    void one_commitment_is_excused_and_then_the_whole_round() {
        excuse("KZ-2025-MON-01").sendTo(march.web(), KZ + "/excuse");
        assertThat(march.web().get(KZ).text()).contains("Excused from KZ-2025-MON-01", "Elections");
        assertThat(march.missing()).isOne();

        excuse("round").sendTo(march.web(), KZ + "/excuse");
        assertThat(march.web().get(KZ).text()).contains("Excused from the whole round");
        assertThat(march.missing()).isZero();
        assertThat(march.web().get(ROUND).text()).contains("mark--excused");
    }

    @Test
    void a_locked_round_is_opened_again_for_one_office() {
        march.at("2026-05-10T06:00:00Z", TwoOffices.SECRETARIAT);

        new TypedIn()
                .day("day", "2026-05-20")
                .with("reason", "New head")
                .sendTo(march.web(), KZ + "/reopen");

        assertThat(march.deadline().isOpen(march.service().now())).isTrue();
        assertThat(march.web().get(KZ).text()).contains("updates are taken until the end of");
        assertThat(march.web().get("/forums/2025-tashkent/rounds/2026-1/offices/kg").text())
                .doesNotContain("updates are taken until the end of");
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_everything_typed_is_kept() {
        var past = extend("2026-03-01", "Kept text").sendTo(march.web(), KZ + "/extend");
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text())
                .contains("id=\"day-error\"", "still to come at the office")
                .contains("Kept text", "value=\"2026\"");

        assertThat(extend("2026-03-31", "x").sendTo(march.web(), KZ + "/extend").text())
                .contains("a day after the one that holds now");
        assertThat(new TypedIn().with("reason", "x").sendTo(march.web(), KZ + "/extend").text())
                .contains("Enter the day");
        var none = new TypedIn().with("what", "KG-2025-MON-01").sendTo(march.web(), KZ + "/excuse");
        assertThat(none.text())
                .contains("Choose the whole round or one commitment", "id=\"reason-error\"");
        assertThat(march.deadline().arrangements().all()).isEmpty();
    }

    private static TypedIn excuse(String what) {
        return new TypedIn().with("what", what).with("reason", "Elections");
    }
}
