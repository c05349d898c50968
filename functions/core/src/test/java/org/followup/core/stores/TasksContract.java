package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.history.Transaction;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.SpokenTo;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskEnd;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.Test;

/** The secretariat's board. */
public abstract class TasksContract extends StoreContract {

    private static final TaskKind KIND = TaskKind.UPDATE_TO_REVIEW;
    private static final Map<String, String> FIRST = Map.of("office", "kz", "round", "2026-1");
    private static final Map<String, String> SECOND = Map.of("office", "kg", "round", "2026-1");

    @Test
    void a_task_waits_until_it_is_closed_and_can_open_again() {
        open(FIRST, 0);
        close(FIRST, 60);
        assertThat(ports.tasks().open(9)).isEmpty();
        assertThat(ports.tasks().closed(9)).hasSize(1);

        open(FIRST, 120);

        assertThat(ports.tasks().open(9))
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.openedAt()).isEqualTo(NOON.plusSeconds(120));
                            assertThat(task.end()).isEmpty();
                            assertThat(ports.tasks().find(task.id())).contains(task);
                        });
        assertThat(ports.tasks().closed(9)).isEmpty();
    }

    @Test
    void what_waits_already_is_not_opened_a_second_time() {
        open(FIRST, 0);

        assertThat(ports.tasks().toOpen(KIND, FIRST, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void what_does_not_wait_cannot_be_closed() {
        assertThat(ports.tasks().toClose(KIND, FIRST, TaskEnd.done(NOON, "p-1"))).isEmpty();
        open(FIRST, 0);
        close(FIRST, 1);
        assertThat(ports.tasks().toClose(KIND, FIRST, TaskEnd.done(NOON, "p-1"))).isEmpty();
    }

    @Test
    void the_oldest_waits_on_top_and_the_latest_closed_too() {
        open(SECOND, 60);
        open(FIRST, 0);
        open(Map.of("office", "uz"), 120);
        assertThat(ports.tasks().open(2))
                .extracting(task -> task.office().orElseThrow())
                .isEqualTo(List.of("kz", "kg"));

        close(FIRST, 180);
        close(SECOND, 240);

        assertThat(ports.tasks().closed(1))
                .extracting(task -> task.office().orElseThrow())
                .isEqualTo(List.of("kg"));
    }

    @Test
    void of_two_who_open_one_at_once_the_second_has_lost() {
        var one = ports.tasks().toOpen(KIND, FIRST, NOON);
        var other = ports.tasks().toOpen(KIND, FIRST, NOON);
        assertThat(commit(Transaction.without().put(one))).isEqualTo(COMMITTED);

        assertThat(commit(Transaction.without().put(other))).isEqualTo(LOST);
    }

    @Test
    void another_kind_or_another_thing_is_another_task() {
        assertThat(Task.idOf(KIND, FIRST))
                .isNotEqualTo(Task.idOf(KIND, SECOND))
                .isNotEqualTo(Task.idOf(TaskKind.EXTENSION_ASKED, FIRST))
                .isNotEqualTo(Task.idOf(KIND, Map.of("office", "kz2026-1")))
                .isEqualTo(Task.idOf(KIND, new java.util.TreeMap<>(FIRST)));
    }

    @Test
    void calls_are_found_by_office_and_from_a_day_on() {
        store(call("kz", 3, 1), call("kz", 1, 2), call("kg", 2, 1));

        assertThat(ports.calls().to("kz", 9)).extracting(Call::sequence).isEqualTo(List.of(2L, 1L));
        assertThat(ports.calls().to("kz", 1)).extracting(Call::sequence).isEqualTo(List.of(2L));
        assertThat(ports.calls().since(LocalDate.of(2026, 3, 2), 9))
                .extracting(Call::office)
                .isEqualTo(List.of("kz", "kg"));
        assertThat(ports.calls().since(LocalDate.of(2026, 3, 1), 1)).hasSize(1);
    }

    private static Call call(String office, int day, long sequence) {
        var on = LocalDate.of(2026, 3, day);
        return new Call(office, on, SpokenTo.FOCAL_POINT, new Actor("p-1"), NOON, sequence);
    }

    private void open(Map<String, String> about, int second) {
        var task = ports.tasks().toOpen(KIND, about, NOON.plusSeconds(second));
        assertThat(commit(Transaction.without().put(task))).isEqualTo(COMMITTED);
    }

    private void close(Map<String, String> about, int second) {
        var end = TaskEnd.done(NOON.plusSeconds(second), "p-1");
        var task = ports.tasks().toClose(KIND, about, end);
        assertThat(commit(Transaction.without().put(task))).isEqualTo(COMMITTED);
    }
}
