package org.followup.web.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.web.rounds.RoundInMarch.KZ;
import static org.followup.web.rounds.RoundInMarch.ROUND;

import java.time.LocalDate;
import org.followup.web.TypedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A round is moved for all offices. */
final class MoveFormsTest {

    private final RoundInMarch march = new RoundInMarch();

    @AfterEach
    void close() {
        march.close();
    }

    @Test
    void the_round_is_moved_for_all_and_back_again() {
        assertThat(march.web().get(ROUND + "/move").text())
                .doesNotContain("Take the last move back");
        var answer = days("2026-03-01", "2026-04-15").sendTo(march.web(), ROUND + "/move");

        assertThat(answer.header("Location")).endsWith("rounds/2026-1?done=moved");
        assertThat(march.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 4, 15));
        assertThat(march.web().get(KZ).text())
                .contains("Moved for all offices on", "Parliament is dissolved");

        new TypedIn().with("action", "undo").sendTo(march.web(), ROUND + "/move");
        assertThat(march.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(march.web().get(KZ).text()).contains("Moved back for all offices on");
    }

    @Test
    void days_of_a_round_that_make_no_sense_are_refused_with_everything_typed() {
        var backwards = days("2026-04-20", "2026-04-15").sendTo(march.web(), ROUND + "/move");
        assertThat(backwards.status()).isEqualTo(422);
        assertThat(backwards.text())
                .contains("id=\"due-error\"", "not before the round opens")
                .contains("Parliament is dissolved");

        assertThat(days("2026-03-01", "2026-03-31").sendTo(march.web(), ROUND + "/move").text())
                .contains("These are the days of the round already");
        assertThat(days("2026-03-01", "2026-03-10").sendTo(march.web(), ROUND + "/move").text())
                .contains("Enter a due day that is still to come");
    }

    private static TypedIn days(String opens, String due) {
        return new TypedIn()
                .day("opens", opens)
                .day("due", due)
                .day("locks", "2026-04-30")
                .with("action", "move")
                .with("reason", "Parliament is dissolved");
    }
}
