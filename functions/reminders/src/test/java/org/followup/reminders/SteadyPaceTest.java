package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SteadyPaceTest {

    @Test
    void never_sends_faster_than_its_rate_and_asks_for_it_once() {
        var asked = new AtomicInteger();
        var pace =
                new SteadyPace(
                        () -> {
                            asked.incrementAndGet();
                            return 200;
                        });

        var began = System.nanoTime();
        for (var letter = 0; letter < 41; letter++) {
            pace.await();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(asked).hasValue(1);
    }

    @Test
    void an_account_that_may_send_nothing_still_tries_once_in_a_while() {
        var pace = new SteadyPace(() -> 0);

        pace.await();
    }
}
