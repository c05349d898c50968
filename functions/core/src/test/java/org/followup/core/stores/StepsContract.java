package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Transaction;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.StepTaken;
import org.junit.jupiter.api.Test;

/** The «once» of reminders. */
public abstract class StepsContract extends StoreContract {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);

    @Test
    void steps_toward_every_deadline_of_the_round_are_found() {
        var toMarch = step("2026-1", MARCH, "3-before");
        var toApril = step("2026-1", APRIL, "14-before");
        store(toApril, step("2026-1-b", MARCH, "3-before"), toMarch);

        assertThat(ports.steps().taken(toMarch.forum(), toMarch.office(), toMarch.round()))
                .isEqualTo(List.of(toMarch, toApril));
        assertThat(ports.steps().taken(toMarch.forum(), new OfficeId("kg"), toMarch.round()))
                .isEmpty();
    }

    @Test
    void a_step_is_taken_once_toward_one_deadline() {
        var step = step("2026-1", MARCH, "3-before");

        assertThat(commit(Transaction.without().add(step))).isEqualTo(COMMITTED);
        assertThat(commit(Transaction.without().add(step))).isEqualTo(new CommitResult.Taken(step));
        assertThat(commit(Transaction.without().add(step("2026-1", APRIL, "3-before"))))
                .isEqualTo(COMMITTED);
    }

    private static StepTaken step(String round, LocalDate dueOn, String step) {
        return new StepTaken(
                new ForumId("2025"),
                new OfficeId("kz"),
                new RoundId(round),
                dueOn,
                step,
                false,
                NOON);
    }
}
