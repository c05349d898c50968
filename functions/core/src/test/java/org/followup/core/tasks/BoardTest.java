package org.followup.core.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

final class BoardTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor SAIDA = new Actor("p-saida");
    private static final Map<String, String> ABOUT = Map.of("office", "kz");

    private final InMemoryStore store = new InMemoryStore();
    private final SetTaskAside setAside =
            new SetTaskAside(store.journal(), store.tasks(), CLOCK, new SecureRandom());

    @Test
    void a_task_set_aside_leaves_a_trace_whose_reason_is_a_text() {
        var id = open().id();

        assertThat(setAside.setAside(SAIDA, id, "They told us by telephone"))
                .isInstanceOf(SetTaskAside.Outcome.SetAside.class);

        assertThat(store.tasks().open(9)).isEmpty();
        var end = store.tasks().find(id).orElseThrow().end().orElseThrow();
        var reason = end.reason().orElseThrow();
        assertThat(store.journal().texts(List.of(reason)).values())
                .extracting(StoredText::text)
                .isEqualTo(List.of("They told us by telephone"));
        var change = store.journal().changes(HistoryId.SERVICE, 0, 9).getLast();
        assertThat(change.what().kind()).isEqualTo(SetTaskAside.KIND);
        assertThat(change.body()).doesNotContain("telephone").contains("OFFICE_WITHOUT_PEOPLE");
    }

    @Test
    void a_task_is_set_aside_once_and_one_that_is_not_there_never() {
        var id = open().id();
        setAside.setAside(SAIDA, id, "Done");

        assertThat(setAside.setAside(SAIDA, id, "Done again"))
                .isInstanceOf(SetTaskAside.Outcome.ClosedAlready.class);
        assertThat(setAside.setAside(SAIDA, "other", "Done"))
                .isEqualTo(new SetTaskAside.Outcome.NoSuchTask());
        assertThat(store.journal().head(HistoryId.SERVICE).sequence()).isEqualTo(1);
    }

    @Test
    void a_call_stands_in_the_history_of_the_office_without_what_was_said() {
        var called = LocalDate.of(2026, 3, 17);
        var call =
                new NoteCall(store.journal(), CLOCK, new SecureRandom())
                        .note(SAIDA, "kz", called, SpokenTo.FOCAL_POINT, "Comes on Friday");

        assertThat(store.calls().to("kz", 9)).isEqualTo(List.of(call));
        var change = store.journal().changes(HistoryId.office("kz"), 0, 9).getLast();
        assertThat(Call.from(change)).isEqualTo(call);
        assertThat(change.body()).doesNotContain("Friday");
        assertThat(store.journal().texts(List.of(call.note())).get(call.note()))
                .satisfies(
                        text -> {
                            assertThat(text.text()).isEqualTo("Comes on Friday");
                            assertThat(change.body()).contains(text.digest());
                        });
    }

    private Task open() {
        var tasks = store.tasks().toOpen(TaskKind.OFFICE_WITHOUT_PEOPLE, ABOUT, NOW);
        store.journal().commit(Transaction.without().put(tasks));
        return tasks.getFirst();
    }
}
