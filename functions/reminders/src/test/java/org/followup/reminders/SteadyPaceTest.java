package org.followup.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.Quota;
import org.followup.core.letters.SendingTime;
import org.followup.core.reminders.Pace;
import org.followup.core.reminders.SimulatedClock;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

class SteadyPaceTest {

    private static final double NO_END = -1;

    private final SendingTime time = new InMemoryStore().sendingTime();

    @Test
    void never_sends_faster_than_the_account_may_and_asks_for_the_quota_once() {
        var asked = new AtomicInteger();
        var pace =
                new SteadyPace(
                        () -> {
                            asked.incrementAndGet();
                            return new Quota(200, 50_000, 0);
                        },
                        time,
                        Clock.systemUTC());

        var began = System.nanoTime();
        for (var letter = 0; letter < 41; letter++) {
            turn(pace);
        }

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(asked).hasValue(1);
    }

    @Test
    void many_at_once_keep_the_same_rate() throws InterruptedException {
        var pace = pace(new Quota(200, NO_END, 0));
        var began = System.nanoTime();

        var waiting = new ArrayList<Thread>();
        for (var letter = 0; letter < 41; letter++) {
            waiting.add(Thread.startVirtualThread(() -> turn(pace)));
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
        var pace = pace(new Quota(1_000_000, 200, 178));

        assertThat(pace.await(LetterKind.REMINDER)).isPresent();
        assertThat(pace.await(LetterKind.REMINDER)).isPresent();
        assertThat(pace.await(LetterKind.REMINDER)).isEmpty();
        for (var letter = 0; letter < 20; letter++) {
            assertThat(pace.await(LetterKind.SIGN_IN)).isPresent();
        }
        assertThat(pace.await(LetterKind.SIGN_IN)).isEmpty();
    }

    @Test
    void an_account_that_may_send_nothing_in_a_second_still_tries_once_in_a_while() {
        var pace = pace(new Quota(0, NO_END, 0));

        assertThat(pace.await(LetterKind.REMINDER)).isPresent();
    }

    /** The stream has as many readers as the table has parts, and the drain is one more. */
    @Test
    void two_functions_share_one_rate() throws InterruptedException {
        var one = pace(new Quota(100, NO_END, 0));
        var other = pace(new Quota(100, NO_END, 0));
        var began = System.nanoTime();

        var meanwhile = Thread.startVirtualThread(() -> letters(one, 21));
        letters(other, 20);
        meanwhile.join();

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    /** As one is whose claim, or whose process's first mail, takes a while. */
    @Test
    void who_follows_a_late_letter_waits_a_second_after_it() {
        var clock = new SimulatedClock(Instant.EPOCH);
        var pace = standing(clock, new Quota(14, NO_END, 0));
        var late = pace.await(LetterKind.REMINDER).orElseThrow();
        clock.move(Duration.ofMillis(300));
        late.come();
        for (var letter = 1; letter < 14; letter++) {
            turn(pace);
        }

        turn(pace);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusMillis(1_300));
    }

    /** As the first mail of a process is: its way there is long, that of the others is not. */
    @Test
    void who_follows_a_letter_that_arrived_late_waits_a_second_after_its_arrival() {
        var clock = new SimulatedClock(Instant.EPOCH);
        var pace = standing(clock, new Quota(14, NO_END, 0));
        for (var letter = 0; letter < 14; letter++) {
            var turn = pace.await(LetterKind.REMINDER).orElseThrow();
            turn.come();
            clock.move(Duration.ofMillis(letter == 0 ? 65 : 5));
            turn.answered();
        }

        turn(pace);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH.plusMillis(1_000 + 60));
    }

    @Test
    void a_clock_that_is_set_back_stops_nobody() {
        var clock = new SimulatedClock(Instant.EPOCH.plusSeconds(3_600));
        var pace = standing(clock, new Quota(14, NO_END, 0));
        for (var letter = 0; letter < 14; letter++) {
            turn(pace);
        }
        clock.set(Instant.EPOCH);

        turn(pace);

        assertThat(clock.instant()).isEqualTo(Instant.EPOCH);
    }

    /** A handful is taken together where many may go out in a second. */
    @Test
    void what_was_not_taken_of_a_handful_is_gone() {
        var clock = new SimulatedClock(Instant.EPOCH);
        var pace = standing(clock, new Quota(100, NO_END, 0));
        pace.await(LetterKind.REMINDER);
        clock.set(Instant.EPOCH.plusSeconds(10));

        var moments = new ArrayList<Instant>();
        for (var letter = 0; letter < 3; letter++) {
            pace.await(LetterKind.REMINDER).orElseThrow().come();
            moments.add(clock.instant());
        }

        var first = Instant.EPOCH.plusSeconds(10);
        assertThat(moments).containsExactly(first, first.plusMillis(11), first.plusMillis(22));
    }

    private SteadyPace standing(SimulatedClock clock, Quota quota) {
        return new SteadyPace(
                () -> quota,
                time,
                clock,
                moment -> {
                    if (moment.isAfter(clock.instant())) {
                        clock.set(moment);
                    }
                });
    }

    private static void letters(Pace pace, int count) {
        for (var letter = 0; letter < count; letter++) {
            turn(pace);
        }
    }

    private static void turn(Pace pace) {
        pace.await(LetterKind.REMINDER).orElseThrow().come();
    }

    private SteadyPace pace(Quota quota) {
        return new SteadyPace(() -> quota, time, Clock.systemUTC());
    }
}
