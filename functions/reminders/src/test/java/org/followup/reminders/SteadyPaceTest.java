package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Quota;
import org.followup.core.reminders.Pace;
import org.junit.jupiter.api.Test;

class SteadyPaceTest {

    private static final double NO_END = -1;

    @Test
    void never_sends_faster_than_its_share_and_asks_for_the_quota_once() {
        var asked = new AtomicInteger();
        var pace =
                new SteadyPace(
                        () -> {
                            asked.incrementAndGet();
                            return new Quota(400, 50_000, 0);
                        },
                        0.5);

        var began = System.nanoTime();
        for (var letter = 0; letter < 41; letter++) {
            pace.await(LetterKind.REMINDER);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(asked).hasValue(1);
    }

    @Test
    void many_at_once_keep_the_same_rate() throws InterruptedException {
        var pace = new SteadyPace(() -> new Quota(200, NO_END, 0), 1);
        var began = System.nanoTime();

        var waiting = new java.util.ArrayList<Thread>();
        for (var letter = 0; letter < 41; letter++) {
            waiting.add(Thread.startVirtualThread(() -> pace.await(LetterKind.REMINDER)));
        }
        for (var thread : waiting) {
            thread.join();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    /** In the sandbox of SES: 200 a day. */
    @Test
    void the_last_tenth_of_the_day_is_for_those_who_wait() {
        var pace = new SteadyPace(() -> new Quota(1_000_000, 200, 178), 1);

        assertThat(pace.await(LetterKind.REMINDER)).isEqualTo(Pace.Turn.GO);
        assertThat(pace.await(LetterKind.REMINDER)).isEqualTo(Pace.Turn.GO);
        assertThat(pace.await(LetterKind.REMINDER)).isEqualTo(Pace.Turn.DAY_IS_FULL);
        for (var letter = 0; letter < 20; letter++) {
            assertThat(pace.await(LetterKind.SIGN_IN)).isEqualTo(Pace.Turn.GO);
        }
        assertThat(pace.await(LetterKind.SIGN_IN)).isEqualTo(Pace.Turn.DAY_IS_FULL);
    }

    @Test
    void an_account_that_may_send_nothing_in_a_second_still_tries_once_in_a_while() {
        var pace = new SteadyPace(() -> new Quota(0, NO_END, 0), 1);

        assertThat(pace.await(LetterKind.REMINDER)).isEqualTo(Pace.Turn.GO);
    }
}
