package org.followup.local.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followup.local.folder.StateFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir private Path folder;
    private final List<String> done = new ArrayList<>();
    private MovableClock clock;
    private Optional<Timetable> timetable = Optional.empty();

    @BeforeEach
    void make() {
        clock = new MovableClock(() -> NINE, new StateFile(folder.resolve("clock")));
    }

    @AfterEach
    void close() {
        timetable.ifPresent(Timetable::close);
    }

    @Test
    void does_at_each_wake_time_all_works_in_their_order() {
        var hourly = Work.every(Duration.ofHours(1), "plan", () -> note("plan"));
        var halfHourly = Work.every(Duration.ofMinutes(30), "drain", () -> note("drain"));

        of(hourly, halfHourly).advanceTo(NINE.plus(Duration.ofMinutes(70)));

        assertThat(done).containsExactly("09:30 drain", "10:00 plan", "10:00 drain");
        assertThat(clock.instant()).isEqualTo("2026-03-01T10:10:00Z");
    }

    @Test
    void runs_once_and_then_jumps_over_the_times_at_which_nothing_is_due() {
        var due = Instant.parse("2026-07-14T03:02:00Z");
        var drain =
                new Work(
                        "drain",
                        Duration.ofMinutes(5),
                        now -> Optional.of(due).filter(now::isBefore),
                        () -> note("drain"));

        of(drain).advanceTo(NINE.plus(Duration.ofDays(365)));

        assertThat(done).containsExactly("09:05 drain", "03:05 drain", "09:00 drain");
    }

    @Test
    void sees_what_one_work_leaves_for_another_to_do_later() {
        var letters = new ArrayList<Instant>();
        var planner =
                new Work(
                        "plan",
                        Duration.ofHours(1),
                        now -> Optional.of(NINE.plus(Duration.ofHours(2))).filter(now::isBefore),
                        () -> {
                            note("plan");
                            letters.add(clock.instant().plus(Duration.ofMinutes(7)));
                        });
        var drain =
                new Work(
                        "drain",
                        Duration.ofMinutes(5),
                        now -> letters.stream().findFirst(),
                        () -> {
                            if (letters.removeIf(at -> !at.isAfter(clock.instant()))) {
                                note("drain");
                            }
                        });

        of(planner, drain).advanceTo(NINE.plus(Duration.ofDays(1)));

        assertThat(done)
                .containsExactly(
                        "10:00 plan", "10:10 drain", "11:00 plan", "11:10 drain", "09:00 plan");
    }

    @Test
    void goes_on_after_a_work_that_broke() {
        var broken =
                Work.every(
                        Duration.ofHours(1),
                        "broken",
                        () -> {
                            throw new IllegalStateException("planted");
                        });
        var sound = Work.every(Duration.ofHours(1), "sound", () -> note("sound"));

        of(broken, sound).advanceTo(NINE.plus(Duration.ofHours(2)));

        assertThat(done).containsExactly("10:00 sound", "11:00 sound");
    }

    @Test
    void does_not_go_back() {
        var hourly = Work.every(Duration.ofHours(1), "plan", () -> note("plan"));

        assertThat(of(hourly).advanceTo(NINE.minusSeconds(1))).isFalse();
        assertThat(clock.instant()).isEqualTo(NINE);
    }

    @Test
    void names_the_next_step() {
        var hourly = Work.every(Duration.ofHours(1), "plan", () -> note("plan"));

        assertThat(of(hourly).nextStep()).contains(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(of().nextStep()).isEmpty();
    }

    private Timetable of(Work... works) {
        timetable = Optional.of(new Timetable(clock, List.of(works), () -> {}));
        return timetable.get();
    }

    private void note(String what) {
        done.add(clock.instant().toString().substring(11, 16) + " " + what);
    }
}
