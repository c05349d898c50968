package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final AtomicInteger asked = new AtomicInteger();
    private final Recent<Integer> recent = new Recent<>(asked::incrementAndGet, nanos::get);

    @Test
    void an_answer_serves_for_a_second_and_is_then_asked_for_again() {
        assertThat(recent.get()).isEqualTo(1);
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(recent.get()).isEqualTo(1);

        nanos.addAndGet(Duration.ofMillis(2).toNanos());

        assertThat(recent.get()).isEqualTo(2);
    }
}
