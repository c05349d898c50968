package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import org.followup.core.forums.Forums;
import org.followup.core.letters.DrainTurn;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Message;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.reminders.SmallForum;
import org.followup.core.reminders.TellOffices;
import org.followup.core.reminders.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The planner and the drain, fed with the JSON of the scheduler. */
class ScheduledFunctionsTest {

    private final DueToday today = new DueToday();

    @Test
    void the_clock_decides_what_is_planned_not_the_events_moment() throws IOException {
        assertThat(Events.answer(today.planner, Events.read("schedule")))
                .isEqualTo(
                        "{\"digests\":0,\"folded\":2,\"letters\":1,\"steps\":1,\"withoutReceiver\":0}");
        assertThat(Events.answer(today.planner, Events.read("schedule"))).contains("\"letters\":0");
    }

    @Test
    void a_round_that_opens_is_told_to_each_office_once_and_foreseen() throws IOException {
        var round = today.forum.forum().rounds().getFirst();
        var opens = round.opensAt(SmallForum.ALMATY);
        assertThat(today.reminding.nextPlan(opens.minusSeconds(60))).hasValue(opens);
        var opening =
                new PlannerFunction(
                        today.reminding.planner(),
                        today.reminding.telling(),
                        today.reminding.digests(),
                        new SimulatedClock(opens.plusSeconds(60)));

        Events.answer(opening, Events.read("schedule"));
        Events.answer(opening, Events.read("schedule"));

        assertThat(today.forum.letters())
                .filteredOn(letter -> letter.kind() == LetterKind.ROUND_OPENED)
                .extracting(letter -> letter.receiver().key())
                .containsExactly("person-aigul");
    }

    /** Each part of the run reads for itself; the other two do what they can. */
    @Test
    void what_one_part_of_a_run_cannot_read_holds_up_no_other_part() {
        var store = today.forum.store;
        var telling =
                new TellOffices(
                        store.journal(),
                        Unreadable.in(Forums.class, store.forums(), "all"),
                        store.offices(),
                        store.progress(),
                        store.commitments(),
                        store.carryOvers(),
                        store.people(),
                        store.steps());
        var planner =
                new PlannerFunction(
                        today.reminding.planner(), telling, today.reminding.digests(), today.clock);

        assertThatIllegalStateException()
                .isThrownBy(() -> Events.answer(planner, Events.read("schedule")))
                .withMessage("1 failed");

        assertThat(today.letter().kind()).isEqualTo(LetterKind.REMINDER);
    }

    @Test
    void the_drain_sends_what_is_due_and_counts_it() throws IOException {
        today.reminding.planner().plan(today.clock.instant());

        assertThat(Events.answer(today.drain, Events.read("schedule")))
                .contains("\"SENT\":1", "\"FAILED\":0");

        assertThat(today.mail.accepted())
                .extracting(Message::subject)
                .containsExactly("2 updates due today: Friday 15 May 2026, 18:00 Astana");
    }

    @Test
    void a_failure_is_answered_for_the_alarm_after_all_others_went_out() {
        today.reminding.planner().plan(today.clock.instant());
        today.owe("poison", LetterKind.REMINDER);

        assertThatIllegalStateException()
                .isThrownBy(() -> Events.answer(today.drain, Events.read("schedule")))
                .withMessage("1 failed");

        assertThat(today.mail.accepted()).hasSize(1);
    }

    @Test
    void while_another_drains_this_one_does_nothing() throws IOException {
        today.reminding.planner().plan(today.clock.instant());
        today.forum.put(new DrainTurn("another", today.clock.instant().plusSeconds(60), 1));

        assertThat(Events.answer(today.drain, Events.read("schedule")))
                .isEqualTo("{\"notOurTurn\":1}");

        assertThat(today.mail.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"Records\":[]}",
                "{\"schedule\":\"a\"}",
                "{\"httpMethod\":\"GET\"}",
            })
    void what_is_no_event_of_a_schedule_plans_and_sends_nothing(String event) {
        assertThatIllegalArgumentException().isThrownBy(() -> Events.answer(today.planner, event));
        assertThatIllegalArgumentException().isThrownBy(() -> Events.answer(today.drain, event));
    }
}
