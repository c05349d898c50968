package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.followup.core.letters.LetterState;
import org.followup.core.letters.Mail.Outcome.Unknown;
import org.followup.core.letters.RecordingMail;
import org.junit.jupiter.api.Test;

/** One reminder a day tells a person everything. */
class OneReminderADayTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 18);

    private final OwedReminder owed = new OwedReminder();
    private final SmallForum forum = owed.forum;
    private final SimulatedClock clock = owed.clock;
    private final RecordingMail mail = owed.mail;
    private final PlanReminders planner = owed.planner;

    @Test
    void one_letter_a_day_says_everything_for_all_offices_of_a_person() {
        forum.focalPoint("aigul", SmallForum.KZ, SmallForum.KG);
        forum.commitments(SmallForum.KG, 1);
        planner.plan(clock.instant());

        var sent = owed.run();

        assertThat(sent.count(Sent.Result.SENT)).isEqualTo(1);
        assertThat(sent.count(Sent.Result.DROPPED)).isEqualTo(1);
        assertThat(mail.last().text()).contains("KZ-2025-VIO-02", "KG-2025-VIO-01");
        assertThat(forum.letters())
                .filteredOn(letter -> letter.state() == LetterState.DROPPED)
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).contains(Reasons.MERGED));
    }

    @Test
    void what_the_days_letter_did_not_say_waits_for_the_next_working_day() {
        owed.run();
        forum.focalPoint("aigul", SmallForum.KZ, SmallForum.KG);
        forum.commitments(SmallForum.KG, 1);
        planner.plan(clock.instant());

        assertThat(owed.run().count(Sent.Result.POSTPONED)).isEqualTo(1);
        assertThat(forum.letter("aigul", OwedReminder.OCCASION.replace("kz", "kg")).reason())
                .contains(Reasons.ONE_A_DAY);
        clock.set(MONDAY.atTime(9, 0).atZone(SmallForum.BISHKEK).toInstant());
        assertThat(owed.run().count(Sent.Result.SENT)).isEqualTo(1);

        assertThat(mail.accepted()).hasSize(2);
    }

    @Test
    void a_second_reminder_waits_while_nobody_knows_whether_the_first_went_out() {
        forum.focalPoint("aigul", SmallForum.KZ, SmallForum.KG);
        forum.commitments(SmallForum.KG, 1);
        planner.plan(clock.instant());
        mail.acceptButAnswer(new Unknown("time-out"));

        var sent = owed.run();

        assertThat(sent.count(Sent.Result.UNKNOWN)).isEqualTo(1);
        assertThat(sent.count(Sent.Result.POSTPONED)).isEqualTo(1);
        clock.move(OwedReminder.LEASE.minusMinutes(1));
        assertThat(owed.run().count(Sent.Result.POSTPONED)).isEqualTo(1);
        assertThat(mail.accepted()).hasSize(1);
    }
}
