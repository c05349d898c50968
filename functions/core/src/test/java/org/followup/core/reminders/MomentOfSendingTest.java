package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.followup.core.access.Grant;
import org.followup.core.access.Role;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.Test;

/** What a letter says, and whether it goes out at all, is looked up when it is sent. */
class MomentOfSendingTest {

    private final OwedReminder owed = new OwedReminder();
    private final SmallForum forum = owed.forum;
    private final SimulatedClock clock = owed.clock;
    private final RecordingMail mail = owed.mail;
    private final PlanReminders planner = owed.planner;

    @Test
    void what_came_in_between_is_not_in_the_letter() {
        forum.report(SmallForum.KZ, "2026-1", clock.instant());

        owed.run();

        assertThat(mail.last().text()).contains("KZ-2025-VIO-02").doesNotContain("KZ-2025-VIO-01");
    }

    @Test
    void nothing_missing_drops_the_letter() {
        owed.reportAll();

        assertThat(owed.run().count(Sent.Result.DROPPED)).isEqualTo(1);

        assertThat(owed.letter().state()).isEqualTo(LetterState.DROPPED);
        assertThat(owed.letter().reason()).contains(Reasons.NOTHING_MISSING);
        assertThat(mail.accepted()).isEmpty();
    }

    @Test
    void another_deadline_or_a_locked_round_drops_the_letter() {
        forum.announce(SmallForum.round("2026-1", OwedReminder.DUE_ON.plusDays(1)));
        owed.run();
        assertThat(owed.letter().reason()).contains(Reasons.DEADLINE_CHANGED);

        planner.plan(clock.instant());
        clock.set(OwedReminder.almaty(OwedReminder.DUE_ON.plusDays(40), "12:00"));
        owed.run();

        assertThat(forum.letters().getLast().reason()).contains(Reasons.ROUND_CLOSED);
        assertThat(mail.accepted()).isEmpty();
    }

    @Test
    void who_left_gets_no_letter_and_the_successor_does() {
        forum.person("aigul", Set.of());

        assertThat(owed.run().count(Sent.Result.DROPPED)).isEqualTo(1);
        assertThat(owed.letter().reason()).contains(Reasons.RECEIVER_LEFT);
        assertThat(planner.plan(clock.instant())).isEqualTo(Planned.NOBODY);
        forum.focalPoint("bolat", SmallForum.KZ);
        planner.plan(clock.instant());
        owed.run();

        assertThat(mail.accepted())
                .extracting(message -> message.to().value())
                .containsExactly("bolat@example.org");
    }

    @Test
    void a_receipt_whose_update_is_gone_is_dropped() {
        forum.put(
                Letter.pending(
                        forum.person("bolat", Set.of(Grant.at(SmallForum.KZ, Role.FOCAL_POINT)))
                                .id()
                                .receiver(),
                        LetterKind.RECEIPT,
                        "receipt-gone",
                        Map.of("commitment", "KZ-2025-VIO-99", "round", "2026-1", "version", "1"),
                        clock.instant(),
                        clock.instant()));

        owed.run();

        assertThat(forum.letter("bolat", "receipt-gone").reason()).contains(Reasons.GONE);
    }
}
