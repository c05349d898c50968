package org.followup.core.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.history.Actor;
import org.followup.core.history.StoredText;
import org.followup.core.history.Transaction;
import org.followup.core.languages.Language;
import org.followup.core.languages.LanguageTag;
import org.followup.core.languages.Localized;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Arrangement;
import org.followup.core.progress.Arrangements;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.Draft;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Made;
import org.followup.core.progress.Score;
import org.followup.core.progress.Source;
import org.followup.core.progress.TextField;
import org.followup.core.progress.TextPlace;
import org.followup.core.progress.Update;
import org.junit.jupiter.api.Test;

/** What was reported. */
public abstract class ProgressContract extends StoreContract {

    private static final ForumId FORUM = new ForumId("2025");
    private static final ForumId NEXT_FORUM = new ForumId("2025-b");
    private static final OfficeId KZ = new OfficeId("kz");
    private static final OfficeId KZ_B = new OfficeId("kz-b");
    private static final RoundId ROUND = new RoundId("2026-1");
    private static final LanguageTag KAZAKH = new LanguageTag("kk");

    @Test
    void rows_are_those_of_one_office_in_one_forum_by_reference() {
        var second = row(2, KZ, FORUM, 0);
        var tenth = row(10, KZ, FORUM, 0);
        store(tenth, row(1, KZ, NEXT_FORUM, 0), second, row(3, KZ_B, FORUM, 0));

        assertThat(ports.progress().rows(KZ, FORUM)).isEqualTo(List.of(second, tenth));
    }

    @Test
    void rows_are_read_to_the_last_page() {
        for (var i = 1; i <= 60; i++) {
            store(row(i, KZ, FORUM, 30_000));
        }

        assertThat(ports.progress().rows(KZ, FORUM)).hasSize(60);
    }

    @Test
    void cards_are_those_of_one_forum_by_office() {
        var one = card(FORUM, KZ);
        var other = card(FORUM, KZ_B);
        store(other, card(NEXT_FORUM, KZ), one);

        assertThat(ports.progress().scores(FORUM)).isEqualTo(List.of(one, other));
        assertThat(ports.progress().score(FORUM, KZ_B)).contains(other);
        assertThat(ports.progress().score(NEXT_FORUM, KZ_B)).isEmpty();
    }

    @Test
    void what_was_arranged_is_found_for_one_office_and_for_all() {
        var ours = Arrangements.none(FORUM, KZ).and(excused(1));
        var theirs = Arrangements.none(FORUM, KZ_B).and(excused(2));
        store(ours, theirs, Arrangements.none(NEXT_FORUM, KZ).and(excused(3)), card(FORUM, KZ));

        assertThat(ports.progress().arrangements(FORUM)).isEqualTo(Map.of(KZ, ours, KZ_B, theirs));
        assertThat(ports.progress().arrangements(FORUM, KZ_B)).isEqualTo(theirs);
        assertThat(ports.progress().arrangements(NEXT_FORUM, KZ_B))
                .isEqualTo(Arrangements.none(NEXT_FORUM, KZ_B));
        assertThat(ports.progress().scores(FORUM)).hasSize(1);
    }

    private static Arrangement excused(long sequence) {
        return new Arrangement.RoundExcused(
                ROUND,
                new Made(
                        sequence,
                        Instant.parse("2026-03-01T09:00:00Z"),
                        Actor.SERVICE,
                        Optional.of(KAZAKH),
                        Optional.empty()));
    }

    @Test
    void assessments_are_those_of_one_commitment_by_round_version_and_number() {
        var all =
                List.of(
                        assessment(1, ROUND, 1, 12),
                        assessment(1, ROUND, 2, 9),
                        assessment(1, ROUND, 10, 10),
                        assessment(1, new RoundId("2026-2"), 1, 3));
        all.reversed().forEach(this::store);
        store(assessment(2, ROUND, 1, 7), update(1, ROUND, 1));

        assertThat(ports.progress().assessments(reference(1))).isEqualTo(all);
    }

    private static Assessment assessment(int number, RoundId round, int version, long sequence) {
        return new Assessment(
                reference(number),
                KZ,
                round,
                version,
                ImplementationStatus.LIMITED,
                true,
                Actor.SERVICE,
                Instant.parse("2026-03-01T09:00:00Z"),
                sequence,
                Optional.empty());
    }

    @Test
    void updates_come_by_round_and_version_and_without_drafts() {
        var longer = new RoundId("2026-1-b");
        var all =
                List.of(
                        update(1, ROUND, 1),
                        update(1, ROUND, 9),
                        update(1, ROUND, 10),
                        update(1, longer, 1),
                        update(1, new RoundId("2026-2"), 1));
        all.reversed().forEach(update -> store(update));
        store(draft(1, "typed"), update(2, ROUND, 1));

        assertThat(ports.progress().updates(reference(1))).isEqualTo(all);
        assertThat(ports.progress().updates(reference(3))).isEmpty();
    }

    @Test
    void contents_stand_beside_their_updates_without_a_text_that_had_to_go() {
        var one = update(1, ROUND, 1);
        var other = update(1, ROUND, 2);
        var texts = new ArrayList<StoredText>();
        for (var update : List.of(one, other)) {
            update.textIds().forEach(id -> texts.add(new StoredText(id, "text of " + id, "salt")));
        }
        commit(Transaction.without().add(texts));
        commit(Transaction.without().delete(texts.getFirst()));

        var contents = ports.progress().contents(List.of(other, one));

        assertThat(contents.getFirst().texts()).hasSize(2);
        assertThat(contents.getFirst().text(TextField.DONE)).contains("sequence=2");
        assertThat(contents.getLast().texts()).hasSize(1);
        assertThat(ports.progress().contents(List.of())).isEmpty();
    }

    @Test
    void drafts_are_found_for_many_commitments_at_once() {
        var references = new ArrayList<CommitmentReference>();
        for (var i = 1; i <= 230; i++) {
            references.add(reference(i));
            if (i % 2 == 0) {
                store(draft(i, "typed " + i));
            }
        }
        references.add(reference(2));

        var drafts = ports.progress().drafts(references, ROUND);

        assertThat(drafts).hasSize(115).containsEntry(reference(230), draft(230, "typed 230"));
        assertThat(ports.progress().drafts(references, new RoundId("2026-2"))).isEmpty();
        assertThat(ports.progress().draft(reference(2), ROUND)).contains(draft(2, "typed 2"));
        assertThat(ports.progress().draft(reference(3), ROUND)).isEmpty();
    }

    private static CommitmentReference reference(int number) {
        return CommitmentReference.of(KZ, 2025, new ThemeCode("VIO"), number);
    }

    private static CommitmentRow row(int number, OfficeId office, ForumId forum, int longer) {
        return new CommitmentRow(
                reference(number),
                forum,
                office,
                new ThemeCode("VIO"),
                List.of(3, 4),
                Localized.of(Language.ENGLISH, "A commitment" + "x".repeat(longer)),
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    private static Score card(ForumId forum, OfficeId office) {
        return new Score(
                forum, office, new TreeMap<>(), new TreeMap<>(), Map.of(), 1, 2, 3, List.of(), "");
    }

    private static Draft draft(int number, String done) {
        var fields = Map.of("done", done);
        return new Draft(reference(number), ROUND, fields, new PersonId("p-1"), NOON, 1);
    }

    private static Update update(int number, RoundId round, int version) {
        var texts =
                Map.of(
                        new TextPlace(TextField.DONE, KAZAKH), "digest",
                        new TextPlace(TextField.EVIDENCE, KAZAKH), "digest");
        return new Update(
                reference(number),
                FORUM,
                KZ,
                round,
                version,
                ImplementationStatus.LIMITED,
                List.of(),
                Optional.empty(),
                KAZAKH,
                texts,
                false,
                false,
                Source.FORM,
                new Actor("p-1"),
                NOON,
                version,
                "receipt");
    }
}
