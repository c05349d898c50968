package org.followup.core.reminders.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.followup.core.reminders.year.MailService.Telling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** «lost 0, twice 0»: everybody gets what the naive model says, whatever is interrupted. */
@Tag("slow")
class SimulatedYearTest {

    private static final double OFTEN = 0.08;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 20260515)
    void nothing_is_lost_and_nothing_comes_twice(long seed) {
        var year = SimulatedYear.run(seed, OFTEN, Telling.EVERYTHING);

        assertThat(year.lost()).as("lost, seed " + seed).isEmpty();
        assertThat(year.unexpected()).as("unexpected, seed " + seed).isEmpty();
        assertThat(year.twice()).as("twice, seed " + seed).isEmpty();
        assertThat(year.unsettled()).as("unsettled, seed " + seed).isEmpty();
        assertThat(year.reminders()).isGreaterThan(100);
        assertThat(year.expected(Sort.QUESTIONS)).isGreaterThan(100);
        assertThat(year.expected(Sort.TO_SECRETARIAT)).isGreaterThan(30);
        assertThat(year.expected(Sort.HAND_OVERS)).isGreaterThan(50);
        assertThat(year.expected(Sort.ACCEPTANCES)).isGreaterThan(100);
        assertThat(year.expected(Sort.OPENINGS)).isGreaterThan(40);
        assertThat(year.expected(Sort.DEADLINES)).isGreaterThan(40);
        assertThat(year.expected(Sort.ROLES)).isGreaterThan(4);
        assertThat(year.expected(Sort.INVITATIONS)).isGreaterThan(2);
        assertThat(year.expected(Sort.SIGN_INS)).isGreaterThan(20);
        assertThat(year.interruptions()).containsOnlyKeys(Interruptions.Kind.values());
    }

    /** A letter of the day on which a round opens waits for all ten. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 20260515})
    void ten_nights_in_a_row_are_missed_and_a_round_opens_in_them(long seed) {
        var world = World.drawn(seed, 1);
        var longest = world.missedNights().stream().filter(day -> lasts(world, day)).toList();

        assertThat(longest).hasSizeGreaterThanOrEqualTo(World.LONGEST_OUTAGE);
        assertThat(world.rounds()).anyMatch(round -> longest.contains(round.opensOn()));
    }

    private static boolean lasts(World world, LocalDate day) {
        var first = day;
        while (world.isMissed(first.minusDays(1))) {
            first = first.minusDays(1);
        }
        return world.isMissed(first.plusDays(World.LONGEST_OUTAGE - 1L));
    }

    @Test
    void without_interruptions_the_model_says_the_same() {
        var year = SimulatedYear.run(7, 0, Telling.EVERYTHING);

        assertThat(year.lost()).isEmpty();
        assertThat(year.unexpected()).isEmpty();
        assertThat(year.twice()).isEmpty();
    }

    /** So that the year is affordable on a real table. */
    @Test
    void an_hour_without_work_may_be_jumped_over() {
        var world = World.drawn(11, 10);

        assertThat(lived(world, false)).isEqualTo(lived(world, true));
    }

    private static Outcome lived(World world, boolean everyHour) {
        return SimulatedYear.run(world, OFTEN, Telling.EVERYTHING, Ground::inMemory, everyHour);
    }

    /** The one exception of the promise: the mark is lost, and the event that would tell too. */
    @Test
    void where_events_are_lost_with_the_answer_only_those_letters_may_come_twice() {
        var year = SimulatedYear.run(5, OFTEN, Telling.NOT_OF_INTERRUPTED);

        assertThat(year.lost()).isEmpty();
        assertThat(year.twice())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(
                        year.interruptions().get(Interruptions.Kind.MAIL_UNKNOWN_BUT_SENT)
                                + year.interruptions()
                                        .get(Interruptions.Kind.CRASH_AFTER_ACCEPTANCE));
    }

    /**
     * That none came says nothing then: what ended unknown is shown, and not repeated. A sign-in
     * letter is: somebody waits for it.
     */
    @Test
    void
            where_no_event_ever_comes_only_sign_in_letters_come_twice_and_what_did_not_come_is_shown() {
        var year = SimulatedYear.run(5, OFTEN, Telling.NOTHING);

        assertThat(year.twice()).isNotEmpty().allMatch(twice -> twice.contains(" sign-in-"));
        assertThat(year.lost()).isNotEmpty();
        assertThat(year.lost().stream().filter(lost -> lost.contains(" receipt-")))
                .isNotEmpty()
                .allMatch(lost -> year.unsettled().contains(lost + " FAILED"));
    }
}
