package org.followup.core.reminders.year;

import static org.assertj.core.api.Assertions.assertThat;

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
        var year = SimulatedYear.run(seed, OFTEN, true);

        assertThat(year.lost()).as("lost, seed " + seed).isEmpty();
        assertThat(year.unexpected()).as("unexpected, seed " + seed).isEmpty();
        assertThat(year.twice()).as("twice, seed " + seed).isEmpty();
        assertThat(year.unsettled()).as("unsettled, seed " + seed).isEmpty();
        assertThat(year.reminders()).isGreaterThan(100);
        assertThat(year.interruptions()).containsOnlyKeys(Interruptions.Kind.values());
    }

    @Test
    void without_interruptions_the_model_says_the_same() {
        var year = SimulatedYear.run(7, 0, true);

        assertThat(year.lost()).isEmpty();
        assertThat(year.unexpected()).isEmpty();
        assertThat(year.twice()).isEmpty();
    }

    /** The one exception of the promise: the mark is lost, and the event that would tell too. */
    @Test
    void where_no_event_ever_comes_only_interrupted_letters_may_come_twice() {
        var year = SimulatedYear.run(3, OFTEN, false);

        var afterAcceptance =
                year.interruptions().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(year.lost()).isEmpty();
        assertThat(year.twice()).isNotEmpty().hasSizeLessThan(afterAcceptance);
    }
}
