package org.followup.core.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.followup.core.history.VerifyHistory.Finding;
import org.followup.core.history.VerifyHistory.Gap;
import org.followup.core.history.VerifyHistory.Wrong;
import org.followup.core.stores.InMemoryStore;
import org.junit.jupiter.api.Test;

final class VerifyHistoryTest {

    private static final HistoryId KZ = HistoryId.office("kz");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor SAIDA = new Actor("p-saida");

    private final InMemoryStore store = new InMemoryStore();
    private final VerifyHistory verify = new VerifyHistory(store.journal());

    @Test
    void a_history_without_a_change_holds() {
        assertThat(verify.verify(KZ))
                .isEqualTo(new VerifyHistory.Report(KZ, 0, 0, List.of(), List.of()));
    }

    @Test
    void a_long_history_with_its_texts_holds() {
        for (var i = 0; i < 1_203; i++) {
            write("Text " + i);
        }

        var report = verify.verify(KZ);

        assertThat(report.holds()).isTrue();
        assertThat(report.changes()).isEqualTo(1_203);
        assertThat(report.texts()).isEqualTo(1_203);
    }

    @Test
    void a_text_that_was_altered_is_found() {
        var text = write("As it was");
        store.journal()
                .commit(
                        Transaction.without()
                                .put(new StoredText(text.id(), "As it was not", text.salt())));

        assertThat(verify.verify(KZ).findings())
                .isEqualTo(
                        List.of(
                                new Finding(Wrong.TEXT_DIFFERS, 1),
                                new Finding(Wrong.TEXT_MISSING, 1)));
    }

    @Test
    void a_text_that_slipped_in_is_found() {
        write("As it was");
        var stray = new StoredText(new TextId(KZ, 1, "done.en"), "Never submitted", "salt");
        store.journal().commit(Transaction.without().put(stray));

        assertThat(verify.verify(KZ).findings())
                .isEqualTo(List.of(new Finding(Wrong.TEXT_DIFFERS, 1)));
    }

    @Test
    void a_text_that_is_gone_without_a_word_is_found() {
        var text = write("As it was");
        write("Another");
        store.journal().commit(Transaction.without().delete(text));

        assertThat(verify.verify(KZ).findings())
                .isEqualTo(List.of(new Finding(Wrong.TEXT_MISSING, 1)));
    }

    @Test
    void a_removal_that_names_another_text_explains_nothing() {
        var text = write("As it was");
        var other = write("Another");
        store.journal().commit(Transaction.without().delete(text));
        remove(other);

        assertThat(verify.verify(KZ).findings())
                .isEqualTo(List.of(new Finding(Wrong.TEXT_MISSING, 1)));
    }

    @Test
    void a_text_that_was_removed_leaves_a_gap_that_is_explained() {
        var text = write("It named a child");
        write("Another");
        remove(text);

        var report = verify.verify(KZ);

        assertThat(report.holds()).isTrue();
        assertThat(report.gaps()).isEqualTo(List.of(new Gap(1, "note", 3)));
    }

    @Test
    void a_change_that_does_not_follow_is_found() {
        write("One");
        var stranger =
                Change.after(
                        new Head(KZ, 1, "another hash", NOON),
                        NOON,
                        SAIDA,
                        new What("noted", 1, Json.obj()));
        store.journal().commit(Transaction.of(stranger));

        assertThat(verify.verify(KZ).findings())
                .isEqualTo(List.of(new Finding(Wrong.CHAIN_BROKEN, 2)));
    }

    private StoredText write(String text) {
        var head = store.journal().head(KZ);
        var stored = new StoredText(new TextId(KZ, head.sequence() + 1, "note"), text, "salt");
        var what = new What("noted", 1, Json.obj().with("note", stored.digest()));
        commit(Transaction.of(Change.after(head, NOON, SAIDA, what)).add(stored));
        return stored;
    }

    private void remove(StoredText text) {
        var head = store.journal().head(KZ);
        var place = new TextId(KZ, head.sequence() + 1, TextRedacted.REASON);
        var why = new StoredText(place, "It could tell who a child is", "salt");
        var what = new TextRedacted(text.id(), text.digest(), why.digest()).what();
        commit(Transaction.of(Change.after(head, NOON, SAIDA, what)).add(why).delete(text));
    }

    private void commit(Transaction transaction) {
        assertThat(store.journal().commit(transaction)).isEqualTo(new CommitResult.Committed());
    }
}
