package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The time in which letters may be handed over. */
public abstract class SendingTimeContract extends StoreContract {

    private static final Duration GAP = Duration.ofMillis(72);

    @Test
    void whoever_asks_gets_the_time_after_the_last_one() {
        assertThat(take(NOON)).isEqualTo(NOON);
        assertThat(take(NOON)).isEqualTo(NOON.plus(GAP));
        assertThat(take(NOON.plusMillis(10))).isEqualTo(NOON.plus(GAP.multipliedBy(2)));
    }

    @Test
    void time_that_nobody_took_is_not_made_up_for() {
        take(NOON);

        assertThat(take(NOON.plus(GAP))).isEqualTo(NOON.plus(GAP));
        assertThat(take(NOON.plusSeconds(5))).isEqualTo(NOON.plusSeconds(5));
    }

    /** More than would ever win if each had to read before it writes. */
    @Test
    void many_at_once_get_times_of_their_own() throws Exception {
        var times = new ArrayList<Instant>();
        Callable<Instant> one = () -> take(NOON);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var time : all.invokeAll(Collections.nCopies(40, one))) {
                times.add(time.get());
            }
        }

        assertThat(times).doesNotHaveDuplicates().allMatch(time -> !time.isBefore(NOON));
        assertThat(take(NOON)).isEqualTo(NOON.plus(GAP.multipliedBy(40)));
    }

    @Test
    void a_clock_that_was_hours_ahead_stops_nobody() {
        take(NOON.plusSeconds(7_200));

        assertThat(take(NOON)).isEqualTo(NOON);
        assertThat(take(NOON)).isEqualTo(NOON.plus(GAP));
    }

    private Instant take(Instant now) {
        return ports.sendingTime().take(now, GAP);
    }
}
