package org.followup.core.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.followup.core.history.Transaction;
import org.followup.core.letters.NextTurn;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

class SendingTimeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration GAP = Duration.ofMillis(72);

    private final InMemoryStore store = new InMemoryStore();

    @Test
    void whoever_asks_gets_the_time_after_the_last_one() {
        assertThat(at(NOON).take(GAP)).isEqualTo(NOON);
        assertThat(at(NOON).take(GAP)).isEqualTo(NOON.plus(GAP));
        assertThat(at(NOON.plusMillis(10)).take(GAP)).isEqualTo(NOON.plus(GAP.multipliedBy(2)));
    }

    @Test
    void time_that_nobody_took_is_not_made_up_for() {
        at(NOON).take(GAP);

        assertThat(at(NOON.plusSeconds(5)).take(GAP)).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void many_at_once_get_times_of_their_own() throws Exception {
        var times = new ArrayList<Instant>();
        Callable<Instant> one = () -> at(NOON).take(GAP);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var time : all.invokeAll(java.util.Collections.nCopies(6, one))) {
                times.add(time.get());
            }
        }

        assertThat(times).doesNotHaveDuplicates().allMatch(time -> !time.isBefore(NOON));
        assertThat(at(NOON).take(GAP)).isEqualTo(NOON.plus(GAP.multipliedBy(6)));
    }

    @Test
    void a_clock_that_was_hours_ahead_stops_nobody() {
        store.journal().commit(Transaction.without().put(new NextTurn(NOON.plusSeconds(7200), 1)));

        assertThat(at(NOON).take(GAP)).isEqualTo(NOON);
        assertThat(at(NOON).take(GAP)).isEqualTo(NOON.plus(GAP));
    }

    private SendingTime at(Instant now) {
        return new SendingTime(store.journal(), store.letters(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
