package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.web.rounds.RoundInMarch.AIGUL;
import static org.followup.web.rounds.RoundInMarch.KZ;
import static org.followup.web.rounds.RoundInMarch.NURBEK;
import static org.followup.web.rounds.RoundInMarch.ROUND;
import static org.followup.web.rounds.RoundInMarch.UPDATE;
import static org.followup.web.rounds.RoundInMarch.extend;

import org.followup.core.forums.Round;
import org.followup.core.forums.RoundId;
import org.followup.core.stores.TwoOffices;
import org.followup.web.TypedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page of a round, and that of one office in it, show to whom. */
final class RoundPagesTest {

    private final RoundInMarch march = new RoundInMarch();

    @AfterEach
    void close() {
        march.close();
    }

    @Test
    void the_round_names_each_office_its_deadline_with_its_zone_and_why_it_is_that_day() {
        var page = march.web().get(ROUND).text();

        assertThat(page)
                .contains("Deadlines of the offices", "Office of KZ", "Office of KG")
                .contains("Astana", "Bishkek", "18:00")
                .contains("Why this day", "the day of the round, the same for all offices")
                .contains("offices/kz\"", "rounds/2026-1/move");
        assertThat(page.indexOf("Office of KZ")).isLessThan(page.indexOf("Office of KG"));
        assertThat(march.web().get(ROUND + "?lang=ru").text()).contains("Почему этот день");
        assertThat(march.web().get("/secretariat").text()).contains("rounds/2026-1\"");
        assertThat(march.web().get("/readiness?round=2026-1").text()).contains("offices/kz\"");
    }

    @Test
    void an_office_sees_its_own_deadline_and_arranges_nothing() {
        extend("2026-04-10", "The flood of March").sendTo(march.web(), KZ + "/extend");
        march.signIn(AIGUL);

        assertThat(march.web().get(KZ).text())
                .contains("The flood of March", "Friday 10 April 2026")
                .doesNotContain("/extend", "undo/");
        assertThat(march.web().get("/my-office").text()).contains("rounds/2026-1/offices/kz");
        assertThat(march.web().get(UPDATE).text()).contains("More time for this office", "Astana");
        assertThat(march.web().get("/commitments/KZ-2025-MON-01").text())
                .contains("Why this day", "Friday 10 April 2026");
        assertThat(march.web().get(KZ + "/extend").status()).isEqualTo(403);
        assertThat(march.web().get(ROUND).status()).isEqualTo(403);
        march.signIn(NURBEK);
        assertThat(march.web().get(KZ).status()).isEqualTo(403);
    }

    @Test
    void offices_that_are_counted_anew_are_told_of_and_can_be_gone_on_with() {
        assertThat(march.web().get(ROUND).text()).doesNotContain("counted anew");
        var forum = march.store().forums().find(TwoOffices.FORUM).orElseThrow();
        var round = forum.rounds().getFirst();
        var other =
                new Round(
                        new RoundId("2026-2"),
                        round.name(),
                        round.dueOn().plusDays(60),
                        round.dueOn().plusDays(90),
                        round.dueOn().plusDays(100));
        march.service().put(forum.with(other));

        assertThat(march.web().get(ROUND).text()).contains("0 of 2 offices are done");
        var answer = new TypedIn().sendTo(march.web(), ROUND);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(march.web().get(ROUND).text()).doesNotContain("counted anew");
    }
}
