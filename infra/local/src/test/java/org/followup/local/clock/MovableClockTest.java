package org.followup.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.followup.local.folder.StateFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovableClockTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir private Path folder;
    private Instant real = Instant.parse("2026-02-01T09:00:00Z");
    private MovableClock clock;

    @BeforeEach
    void make() {
        clock = new MovableClock(() -> real, new StateFile(folder.resolve("clock")));
    }

    @Test
    void shows_real_time_until_it_is_moved() {
        assertThat(clock.instant()).isEqualTo(real);
    }

    @Test
    void runs_on_from_where_it_was_moved_to() {
        assertThat(clock.moveTo(MARCH)).isTrue();
        real = real.plusSeconds(5);

        assertThat(clock.instant()).isEqualTo(MARCH.plusSeconds(5));
        assertThat(clock.withZone(ZoneId.of("Asia/Almaty")).instant())
                .isEqualTo(MARCH.plusSeconds(5));
    }

    @Test
    void never_goes_back() {
        clock.moveTo(MARCH);

        assertThat(clock.moveTo(MARCH.minusSeconds(1))).isFalse();
        real = real.minus(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(MARCH);
    }

    @Test
    void stands_after_a_restart_where_it_would_have_come_to() {
        clock.moveTo(MARCH);
        real = real.plusSeconds(60);
        clock.keep();

        real = real.plusSeconds(60);
        make();

        assertThat(clock.instant()).isEqualTo(MARCH.plusSeconds(120));
    }

    @Test
    void a_machine_whose_time_was_set_back_between_two_runs_does_not_take_it_along() {
        clock.moveTo(MARCH);
        clock.keep();

        real = real.minus(Duration.ofDays(3));
        make();

        assertThat(clock.instant()).isEqualTo(MARCH);
    }
}
