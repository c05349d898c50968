package org.followup.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final HistoryId OFFICE = HistoryId.office("kz");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Change> changes = new ArrayList<>();

    ChainTest() {
        var head = Head.empty(OFFICE);
        for (var i = 0; i < 5; i++) {
            var change =
                    Change.after(
                            head,
                            NOON.plusSeconds(i),
                            new Actor("p-1"),
                            new What("tried", 1, Json.obj().with("n", i)));
            changes.add(change);
            head = change.head();
        }
    }

    @Test
    void an_untouched_history_has_no_break() {
        assertThat(Chain.firstBreak(Head.empty(OFFICE), changes)).isEmpty();
    }

    @Test
    void a_changed_fact_is_found_where_it_stands() {
        var touched = changes.get(2);
        changes.set(2, Change.read(touched.body().replace("\"n\":2", "\"n\":7"), touched.hash()));

        assertThat(Chain.firstBreak(Head.empty(OFFICE), changes))
                .map(Change::sequence)
                .hasValue(3L);
    }

    @Test
    void a_missing_change_is_found() {
        changes.remove(1);

        assertThat(Chain.firstBreak(Head.empty(OFFICE), changes))
                .map(Change::sequence)
                .hasValue(3L);
    }

    @Test
    void a_change_is_never_dated_before_the_one_it_follows() {
        var late = changes.getLast();

        var next = Change.after(late.head(), NOON.minusSeconds(60), new Actor("p-1"), late.what());

        assertThat(next.at()).isEqualTo(late.at());
    }

    @Test
    void a_change_reads_back_as_it_was_written() {
        var change = changes.getFirst();

        assertThat(Change.read(change.body(), change.hash())).isEqualTo(change);
    }
}
