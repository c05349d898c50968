package org.followup.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.followup.core.forums.RoundId;
import org.followup.core.languages.Typing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundFormTest {
    private final Typing typing =
            new Typing()
                    .with("name-en", "Round 1 of 2026")
                    .day("opens", "2026-02-01")
                    .day("due", "2026-03-01")
                    .day("locks", "2026-03-31");

    @Test
    void a_round_gets_the_next_number_of_the_year_in_which_it_is_due() {
        var first = Typing.content(RoundForm.read(typing.form(), Rounds.forum(0)));
        var second = Typing.content(RoundForm.read(typing.form(), Rounds.forum(0).with(first)));

        assertThat(first.id()).isEqualTo(new RoundId("2026-1"));
        assertThat(second.id()).isEqualTo(new RoundId("2026-2"));
        assertThat(first.opensOn()).isEqualTo("2026-02-01");
        assertThat(first.dueOn()).isEqualTo("2026-03-01");
        assertThat(first.locksOn()).isEqualTo("2026-03-31");
    }

    @Test
    void all_days_of_a_round_may_be_one() {
        typing.day("opens", "2026-03-31").day("due", "2026-03-31");

        assertThat(Typing.faults(RoundForm.read(typing.form(), Rounds.forum(0)))).isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "opens, 2024-09-10, opens fault.round.opens",
        "opens, 2026-03-02, due fault.round.due",
        "due,   2026-04-01, locks fault.round.locks",
        "due,   2026-02-31, due date.refused.NO_SUCH_DAY",
        "locks, 2126-03-31, locks fault.round.far",
        "locks, 2026-02-28, locks fault.round.locks",
    })
    void a_round_opens_then_is_due_then_locks(String field, String day, String fault) {
        typing.day(field, day);

        assertThat(Typing.faults(RoundForm.read(typing.form(), Rounds.forum(0))))
                .isEqualTo(List.of(fault));
    }
}
