package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.followup.core.history.Answer;
import org.followup.core.history.Chain;
import org.followup.core.history.Change;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.RequestKey;
import org.followup.core.history.Retry;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Histories and their texts; what a transaction refuses is in {@link TransactionContract}. */
public abstract class JournalContract extends StoreContract {

    private static final HistoryId KZ = HistoryId.office("kz");
    private static final HistoryId UZ = HistoryId.office("uz");

    @Test
    void a_history_that_nobody_wrote_has_an_empty_head() {
        assertThat(ports.journal().head(KZ)).isEqualTo(Head.empty(KZ));
        assertThat(ports.journal().changes(KZ, 0, 10)).isEmpty();
    }

    @Test
    void a_change_is_read_back_as_it_was_written_and_moves_the_head() {
        var change = next(KZ, "Ұлы дала \"\n\t 😀");

        assertThat(commit(Transaction.of(change))).isEqualTo(COMMITTED);

        assertThat(ports.journal().head(KZ)).isEqualTo(change.head());
        assertThat(ports.journal().changes(KZ, 0, 10)).isEqualTo(List.of(change));
        assertThat(ports.journal().head(UZ)).isEqualTo(Head.empty(UZ));
    }

    @Test
    void several_changes_of_several_histories_are_one_transaction() {
        var first = next(KZ, "one");
        var second = change(first.head(), "two");
        var other = next(UZ, "other");

        assertThat(commit(Transaction.of(first, other, second))).isEqualTo(COMMITTED);

        assertThat(ports.journal().head(KZ)).isEqualTo(second.head());
        assertThat(ports.journal().changes(KZ, 0, 10)).isEqualTo(List.of(first, second));
        assertThat(ports.journal().changes(UZ, 0, 10)).isEqualTo(List.of(other));
    }

    @Test
    void changes_come_in_order_from_any_place_and_no_more_than_asked_for() {
        for (var i = 1; i <= 12; i++) {
            commit(Transaction.of(next(HistoryId.SERVICE, "n" + i)));
        }

        assertThat(ports.journal().changes(HistoryId.SERVICE, 8, 3))
                .extracting(Change::sequence)
                .isEqualTo(List.of(9L, 10L, 11L));
        assertThat(ports.journal().changes(HistoryId.SERVICE, 8, Integer.MAX_VALUE)).hasSize(4);
        assertThat(ports.journal().changes(HistoryId.SERVICE, 12, 3)).isEmpty();
        assertThat(ports.journal().changes(HistoryId.SERVICE, 0, 0)).isEmpty();
    }

    @Test
    void histories_written_at_random_stay_whole() {
        for (var seed = 1; seed <= 6; seed++) {
            RandomHistories.write(ports.journal(), seed);

            RandomHistories.ids(seed)
                    .forEach(
                            id -> {
                                var changes = ports.journal().changes(id, 0, Integer.MAX_VALUE);
                                assertThat(Chain.firstBreak(Head.empty(id), changes)).isEmpty();
                                assertThat(ports.journal().head(id))
                                        .isEqualTo(
                                                changes.isEmpty()
                                                        ? Head.empty(id)
                                                        : changes.getLast().head());
                            });
        }
    }

    @Test
    void eight_writers_at_once_lose_nothing() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            var done = new ArrayList<Future<?>>();
            for (var i = 0; i < 32; i++) {
                done.add(writers.submit(() -> Retry.untilWon(() -> attempt())));
            }
            for (var one : done) {
                one.get();
            }
        }

        var changes = ports.journal().changes(KZ, 0, 100);
        assertThat(changes).hasSize(32);
        assertThat(Chain.firstBreak(Head.empty(KZ), changes)).isEmpty();
    }

    private Optional<Boolean> attempt() {
        return commit(Transaction.of(next(KZ, "n"))).ifCommitted(true);
    }

    @Tag("slow")
    @Test
    void long_histories_and_texts_are_read_to_the_last_page() {
        var text = "ұ".repeat(10_000);
        var ids = new ArrayList<TextId>();
        for (var i = 0; i < 8; i++) {
            var change = next(KZ, text);
            var texts = new ArrayList<StoredText>();
            for (var j = 0; j < 20; j++) {
                var id = new TextId(KZ, change.sequence(), "done." + j);
                texts.add(new StoredText(id, text, "salt" + j));
                ids.add(id);
            }
            var transaction = Transaction.of(change, change(change.head(), text));
            assertThat(commit(transaction.add(texts))).isEqualTo(COMMITTED);
        }

        assertThat(ports.journal().texts(ids)).hasSize(160).containsOnlyKeys(ids);
        assertThat(ports.journal().texts(ids).values())
                .allSatisfy(stored -> assertThat(stored.text()).isEqualTo(text));
        for (var i = 0; i < 100; i++) {
            commit(Transaction.of(next(KZ, text)));
        }
        assertThat(ports.journal().changes(KZ, 0, Integer.MAX_VALUE)).hasSize(116);
    }

    @Test
    void a_text_that_had_to_go_is_absent_and_the_chain_stays_whole() {
        var change = next(KZ, "digest");
        var gone = new StoredText(new TextId(KZ, 1, "done.ru"), "said too much", "salt");
        var stays = new StoredText(new TextId(KZ, 1, "evidence.ru"), "", "salt");
        commit(Transaction.of(change).add(gone, stays));

        assertThat(commit(Transaction.of(next(KZ, "gone")).delete(gone))).isEqualTo(COMMITTED);

        assertThat(ports.journal().texts(List.of(gone.id(), stays.id(), gone.id())))
                .isEqualTo(Map.of(stays.id(), stays));
        assertThat(Chain.firstBreak(Head.empty(KZ), ports.journal().changes(KZ, 0, 10))).isEmpty();
    }

    @Test
    void no_texts_are_asked_for_and_none_are_given() {
        assertThat(ports.journal().texts(List.of())).isEmpty();
    }

    @Test
    void a_request_is_known_again_by_its_person_and_id() {
        var answer = new Answer(new RequestKey("p-1", "request-1"), "digest", "receipt", NOON);
        store(answer);

        assertThat(ports.journal().answer(answer.request())).contains(answer);
        assertThat(ports.journal().answer(new RequestKey("p-2", "request-1"))).isEmpty();
    }

    @Test
    void texts_of_a_stretch_of_changes_come_in_order_without_their_neighbours() {
        var history = HistoryId.office("kz");
        var texts = new ArrayList<StoredText>();
        for (var sequence = 9; sequence <= 12; sequence++) {
            texts.add(new StoredText(new TextId(history, sequence, "done.en"), "a", "salt"));
            texts.add(new StoredText(new TextId(history, sequence, "done.ru"), "b", "salt"));
        }
        texts.reversed().forEach(text -> store(text));
        store(new StoredText(new TextId(HistoryId.office("kg"), 10, "done.en"), "c", "salt"));

        assertThat(ports.journal().texts(history, 9, 11)).isEqualTo(texts.subList(2, 6));
        assertThat(ports.journal().texts(history, 0, 99)).isEqualTo(texts);
        assertThat(ports.journal().texts(history, 12, 99)).isEmpty();
    }
}
