package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.followup.core.access.Attempts;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.CommitResult;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Transaction;
import org.followup.core.history.View;
import org.followup.core.letters.Letter;
import org.followup.core.offices.Office;
import org.followup.core.progress.Draft;
import org.junit.jupiter.api.Test;

/** All or nothing, and which «no» is said when. */
public abstract class TransactionContract extends StoreContract {

    private static final HistoryId KZ = HistoryId.office("kz");
    private static final CommitmentReference REFERENCE = new CommitmentReference("KZ-2025-VIO-03");
    private static final RoundId ROUND = new RoundId("2026-1");

    @Test
    void nothing_to_store_is_stored() {
        assertThat(commit(Transaction.without())).isEqualTo(COMMITTED);
    }

    @Test
    void the_second_of_two_who_read_the_same_head_stores_nothing() {
        var first = Transaction.of(next(KZ, "first"));
        var office = random.a(Office.class);
        var second = Transaction.of(next(KZ, "second")).put(office);

        assertThat(commit(first)).isEqualTo(COMMITTED);
        assertThat(commit(second)).isEqualTo(LOST);

        assertThat(ports.journal().changes(KZ, 0, 10)).isEqualTo(first.changes());
        assertThat(ports.offices().all()).isEmpty();
    }

    @Test
    void a_view_that_must_be_new_is_stored_once() {
        var office = random.a(Office.class);

        assertThat(commit(Transaction.without().add(office))).isEqualTo(COMMITTED);
        assertThat(commit(Transaction.of(next(KZ, "again")).add(random.a(Office.class), office)))
                .isEqualTo(new CommitResult.Taken(office));

        assertThat(ports.offices().all()).isEqualTo(List.of(office));
        assertThat(ports.journal().changes(KZ, 0, 10)).isEmpty();
    }

    /** Two who register at once compute the same reference: the second has to decide again. */
    @Test
    void a_lost_race_is_told_before_a_taken_view() {
        var office = random.a(Office.class);
        var first = Transaction.of(next(KZ, "first")).add(office);
        var second = Transaction.of(next(KZ, "second")).add(office);

        assertThat(commit(first)).isEqualTo(COMMITTED);
        assertThat(commit(second)).isEqualTo(LOST);
    }

    @Test
    void a_view_replaces_its_former_state() {
        var draft = draft("one", 1);

        store(draft, draft("two", 2));

        assertThat(ports.progress().draft(REFERENCE, ROUND)).contains(draft("two", 2));
    }

    @Test
    void a_revised_view_follows_the_revision_that_stands() {
        assertThat(commit(Transaction.without().put(draft("too early", 2)))).isEqualTo(LOST);
        store(draft("one", 1));
        assertThat(commit(Transaction.without().put(draft("one again", 1)))).isEqualTo(LOST);
        store(draft("two", 2));
        assertThat(commit(Transaction.without().put(draft("late", 2)))).isEqualTo(LOST);
        assertThat(commit(Transaction.without().put(draft("too early", 4)))).isEqualTo(LOST);

        assertThat(ports.progress().draft(REFERENCE, ROUND)).contains(draft("two", 2));
    }

    @Test
    void a_revised_view_goes_only_as_it_was_read() {
        store(draft("one", 1), draft("two", 2));

        assertThat(commit(Transaction.without().delete(draft("one", 1)))).isEqualTo(LOST);
        assertThat(commit(Transaction.without().delete(draft("two", 2)))).isEqualTo(COMMITTED);
        assertThat(commit(Transaction.without().delete(draft("two", 2)))).isEqualTo(LOST);

        assertThat(ports.progress().draft(REFERENCE, ROUND)).isEmpty();
    }

    @Test
    void what_is_gone_may_go_again_and_come_again() {
        var office = random.a(Office.class);
        store(office);

        for (var i = 0; i < 2; i++) {
            assertThat(commit(Transaction.without().delete(office))).isEqualTo(COMMITTED);
        }

        assertThat(commit(Transaction.without().add(office))).isEqualTo(COMMITTED);
    }

    @Test
    void a_head_that_must_stand_is_looked_at_and_not_moved() {
        var empty = ports.journal().head(KZ);
        var office = random.a(Office.class);

        assertThat(commit(Transaction.without().put(office).expecting(empty))).isEqualTo(COMMITTED);
        commit(Transaction.of(next(KZ, "meanwhile")));
        assertThat(commit(Transaction.without().delete(office).expecting(empty))).isEqualTo(LOST);

        var head = ports.journal().head(KZ);
        assertThat(commit(Transaction.without().put(office).expecting(head))).isEqualTo(COMMITTED);
        assertThat(ports.journal().head(KZ)).isEqualTo(head);
        assertThat(ports.offices().all()).isEqualTo(List.of(office));
    }

    @Test
    void a_history_may_be_both_continued_and_expected() {
        var before = ports.journal().head(KZ);
        var first = next(KZ, "first");

        assertThat(commit(Transaction.of(first).expecting(before))).isEqualTo(COMMITTED);
        assertThat(commit(Transaction.of(next(KZ, "second")).expecting(before))).isEqualTo(LOST);
    }

    @Test
    void a_hundred_items_are_stored_and_one_more_is_a_mistake() {
        var offices = new ArrayList<View>();
        for (var i = 0; i < 98; i++) {
            offices.add(random.a(Letter.class));
        }

        assertThat(commit(Transaction.of(next(KZ, "many")).add(offices))).isEqualTo(COMMITTED);

        var tooMany = Transaction.of(next(KZ, "more")).add(offices).add(random.a(Letter.class));
        assertThatThrownBy(() -> commit(tooMany))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 100 items");
    }

    @Test
    void two_writes_to_one_thing_are_a_mistake() {
        var attempts = new Attempts("a", 1, NOON, 1);

        assertThatThrownBy(() -> commit(Transaction.without().put(attempts).delete(attempts)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two writes to one item");
        assertThat(ports.keys().attempts("a")).isEmpty();
    }

    @Test
    void changes_that_do_not_follow_each_other_are_a_mistake() {
        var head = ports.journal().head(KZ);

        assertThatThrownBy(() -> commit(Transaction.of(change(head, "a"), change(head, "b"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("do not follow each other");
    }

    private static Draft draft(String done, int revision) {
        var fields = Map.of("done", done, "challenges", "");
        return new Draft(REFERENCE, ROUND, fields, new PersonId("p-1"), NOON, revision);
    }
}
