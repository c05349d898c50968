package org.followup.core.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.Json;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.TextRedacted;
import org.followup.core.history.Transaction;
import org.followup.core.history.VerifyHistory;
import org.followup.core.history.What;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionKind;
import org.followup.core.progress.Draft;
import org.followup.core.stores.InMemoryStore;
import org.followup.core.stores.TwoOffices;
import org.followup.core.tasks.NoteCall;
import org.followup.core.tasks.SpokenTo;
import org.junit.jupiter.api.Test;

final class RedactTextTest {

    private static final Instant NOW = Instant.parse("2026-03-18T06:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor SAIDA = new Actor("p-saida");
    private static final String WORDS = "A child with a name";

    private final InMemoryStore store = TwoOffices.store();
    private final RedactText redactText =
            new RedactText(
                    store.journal(),
                    new DraftedTexts(
                            store.journal(),
                            store.forums(),
                            store.commitments(),
                            store.progress(),
                            store.contributions(),
                            CLOCK),
                    CLOCK,
                    new SecureRandom());

    @Test
    void the_text_is_gone_the_gap_is_explained_and_the_reason_can_be_read() {
        var id = call();

        var done = redactText.redact(SAIDA, id, "It named a child");

        assertThat(done).isInstanceOf(RedactText.Outcome.Redacted.class);
        assertThat(store.journal().texts(List.of(id))).isEmpty();
        var change = ((RedactText.Outcome.Redacted) done).change();
        assertThat(TextRedacted.from(change).text()).isEqualTo(id);
        assertThat(store.journal().texts(List.of(TextRedacted.reasonOf(change))).values())
                .extracting(StoredText::text)
                .isEqualTo(List.of("It named a child"));
        var report = new VerifyHistory(store.journal()).verify(id.history());
        assertThat(report.holds()).isTrue();
        assertThat(report.gaps()).hasSize(1);
    }

    @Test
    void a_text_goes_once() {
        var id = call();
        redactText.redact(SAIDA, id, "It named a child");

        assertThat(redactText.redact(SAIDA, id, "Again"))
                .isEqualTo(new RedactText.Outcome.NoSuchText());
        assertThat(redactText.redact(SAIDA, new TextId(id.history(), 99, "note"), "None"))
                .isEqualTo(new RedactText.Outcome.NoSuchText());
    }

    @Test
    void a_reason_that_repeats_the_words_is_refused_and_nothing_changes() {
        var id = call();
        var head = store.journal().head(id.history());

        assertThat(redactText.redact(SAIDA, id, "It says " + WORDS))
                .isEqualTo(new RedactText.Outcome.ReasonRepeatsIt());
        assertThat(store.journal().head(id.history())).isEqualTo(head);
        assertThat(store.journal().texts(List.of(id))).hasSize(1);
    }

    @Test
    void a_draft_loses_the_field_that_holds_it_and_nothing_else() {
        var reference =
                store.progress().rows(TwoOffices.KZ, TwoOffices.FORUM).getFirst().reference();
        var id = written(reference);
        var fields =
                Map.of("done", "Before.\r\n" + WORDS, "challenges", "Few", "status", "LIMITED");
        var draft = new Draft(reference, TwoOffices.ROUND, fields, new PersonId("p-aigul"), NOW, 1);
        store.journal().commit(Transaction.without().put(draft));

        redactText.redact(SAIDA, id, "It named a child");

        assertThat(store.progress().draft(reference, TwoOffices.ROUND).orElseThrow().fields())
                .isEqualTo(Map.of("challenges", "Few", "status", "LIMITED"));
    }

    @Test
    void what_the_office_drafted_for_the_exchange_loses_that_field_too() {
        var reference =
                store.progress().rows(TwoOffices.KZ, TwoOffices.FORUM).getFirst().reference();
        var id = written(reference);
        var fields = Map.of("title", "A helpline", "done", "We met.\r\n" + WORDS);
        for (var office : List.of(TwoOffices.KZ, TwoOffices.KG)) {
            var draft =
                    new ContributionDraft(
                            office,
                            "draft-1",
                            ContributionKind.PRACTICE,
                            fields,
                            new Actor("p-aigul"),
                            NOW,
                            1);
            store.journal().commit(Transaction.without().put(draft));
        }

        redactText.redact(SAIDA, id, "It named a child");

        assertThat(store.contributions().draft(TwoOffices.KZ, "draft-1").orElseThrow().fields())
                .isEqualTo(Map.of("title", "A helpline"));
        assertThat(store.contributions().draft(TwoOffices.KG, "draft-1").orElseThrow().fields())
                .as("of another office: not its words")
                .isEqualTo(fields);
    }

    @Test
    void a_note_that_went_leaves_a_gap() {
        var note = store.journal().head(TwoOffices.KZ.history()).sequence() + 1;
        var id = new TextId(TwoOffices.KZ.history(), note, "note");
        var text = StoredText.written(id, WORDS, new SecureRandom());
        var facts = Json.obj().with("digest", text.digest());
        var head = store.journal().head(TwoOffices.KZ.history());
        var change = Change.after(head, NOW, SAIDA, new What("note-written", 1, facts));
        store.journal().commit(Transaction.of(change).add(text));

        redactText.redact(SAIDA, id, "It named a child");

        assertThat(new VerifyHistory(store.journal()).verify(id.history()).gaps()).hasSize(1);
    }

    private TextId call() {
        return new NoteCall(store.journal(), CLOCK, new SecureRandom())
                .note(SAIDA, "kz", LocalDate.of(2026, 3, 17), SpokenTo.NOBODY, WORDS)
                .note();
    }

    private TextId written(CommitmentReference commitment) {
        var history = TwoOffices.KZ.history();
        var head = store.journal().head(history);
        var id = new TextId(history, head.sequence() + 1, "note");
        var text = StoredText.written(id, WORDS, new SecureRandom());
        var facts = Json.obj().with("commitment", commitment.value()).with("note", text.digest());
        var change = Change.after(head, NOW, SAIDA, new What("noted", 1, facts));
        store.journal().commit(Transaction.of(change).add(text));
        return id;
    }
}
