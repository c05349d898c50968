package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.web.rounds.RoundInMarch.AIGUL;
import static org.followup.web.rounds.RoundInMarch.KZ;
import static org.followup.web.rounds.RoundInMarch.ROUND;
import static org.followup.web.rounds.RoundInMarch.UPDATE;
import static org.followup.web.rounds.RoundInMarch.extend;

import org.followup.core.stores.TwoOffices;
import org.followup.web.TypedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An office asks for more time, and is answered. */
final class AskForTimeTest {

    private final RoundInMarch march = new RoundInMarch();

    @AfterEach
    void close() {
        march.close();
    }

    @Test
    void an_office_asks_for_more_time_also_when_the_round_is_locked() {
        march.at("2026-05-10T06:00:00Z", AIGUL);
        assertThat(march.web().get(UPDATE).text())
                .contains("the draft stays in the service", "offices/kz/ask");

        var answer =
                new TypedIn()
                        .day("day", "2026-05-20")
                        .with("reason", "Our focal point was ill")
                        .sendTo(march.web(), KZ + "/ask");

        assertThat(answer.header("Location")).endsWith("offices/kz?done=asked");
        assertThat(march.web().get(KZ).text())
                .contains("the office asked for more time", "Our focal point was ill")
                .contains("has not answered yet");
        assertThat(march.web().get(UPDATE).text()).doesNotContain("offices/kz/ask");
        march.signIn(TwoOffices.SECRETARIAT);
        assertThat(march.web().get("/board").text()).contains("rounds/2026-1/offices/kz");
        assertThat(march.web().get(ROUND).text()).contains("Asks for more time");
        extend("2026-05-20", "").sendTo(march.web(), KZ + "/extend");
        assertThat(march.store().tasks().open(10)).isEmpty();
        assertThat(march.deadline().isOpen(march.service().now())).isTrue();
    }

    @Test
    void the_secretariat_declines_with_a_reason_and_the_office_reads_it() {
        march.signIn(AIGUL);
        extend("2026-04-10", "Leave").sendTo(march.web(), KZ + "/ask");
        march.signIn(TwoOffices.SECRETARIAT);

        var empty = new TypedIn().with("reason", "").sendTo(march.web(), KZ + "/decline");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Give a reason", "Leave");
        var answer = new TypedIn().with("reason", "Too late").sendTo(march.web(), KZ + "/decline");

        assertThat(answer.header("Location")).endsWith("offices/kz?done=declined");
        march.signIn(AIGUL);
        assertThat(march.web().get(KZ + "?done=declined").text())
                .contains("declined to give more time", "Too late", "offices/kz/ask")
                .doesNotContain("done.declined");
        assertThat(march.store().letters().to(AIGUL.receiver()))
                .anyMatch(letter -> "declined".equals(letter.about().get("change")));
    }

    @Test
    void an_office_takes_its_question_back() {
        march.signIn(AIGUL);
        extend("2026-04-10", "Leave").sendTo(march.web(), KZ + "/ask");
        assertThat(march.web().get(KZ).text()).contains("offices/kz/take-back");

        var answer = new TypedIn().with("reason", "").sendTo(march.web(), KZ + "/take-back");

        assertThat(answer.header("Location")).endsWith("offices/kz?done=taken_back");
        assertThat(march.store().tasks().open(10)).isEmpty();
        assertThat(march.web().get(KZ + "?done=taken_back").text())
                .contains("You no longer ask")
                .doesNotContain("declined to give");
        assertThat(march.web().get(KZ + "/take-back").status()).isEqualTo(303);
        assertThat(march.web().get(KZ + "/decline").status()).isEqualTo(403);
    }

    @Test
    void who_does_not_write_for_the_office_asks_nothing() {
        assertThat(march.web().get(KZ + "/ask").status()).isEqualTo(403);
        assertThat(march.web().get(KZ + "/abolish").status()).isEqualTo(404);
        assertThat(march.web().get(ROUND + "/offices/zz/extend").status()).isEqualTo(404);
        assertThat(march.web().get("/forums/2025-tashkent/rounds/2030-1").status()).isEqualTo(404);
    }
}
