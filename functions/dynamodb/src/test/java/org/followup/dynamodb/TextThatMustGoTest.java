package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.dynamodb.SmallForum.KZ;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.followup.core.history.Actor;
import org.followup.core.history.HistoryId;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import org.followup.core.history.VerifyHistory;
import org.followup.core.redaction.DraftedTexts;
import org.followup.core.redaction.RedactText;
import org.followup.core.reminders.PauseReminders;
import org.followup.core.tasks.NoteCall;
import org.followup.core.tasks.SetTaskAside;
import org.followup.core.tasks.SpokenTo;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * A text that named a child stands nowhere in the table once it was removed, whoever wrote it into
 * whichever field; every byte of every item is looked at.
 */
class TextThatMustGoTest {

    private static final LocalDynamoDb DATABASE = new LocalDynamoDb();
    private static final String NAMED = "Zhanna-7c1f from the fifth school";
    private static final Actor CLERK = new Actor("p-saida");

    private final String table = DATABASE.newTable();
    private final DynamoDbStores stores = DynamoDbStores.on(DATABASE.client(), table);
    private final SmallForum forum = SmallForum.on(stores);
    private final SecureRandom random = new SecureRandom();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void a_raw_scan_finds_it_nowhere_and_the_histories_still_prove_whole() {
        forum.register(KZ);
        forum.addAigul();
        var commitment = forum.commitment(KZ, 0);
        forum.submit(commitment, "request-1", SmallForum.content("So far. " + NAMED + "."));
        forum.saveDraft(commitment, "So far. " + NAMED + ".");
        noteEverywhereElse();
        assertThat(itemsThatHoldIt()).hasSizeGreaterThan(4);

        var histories = List.of(KZ.history(), HistoryId.SERVICE);
        histories.forEach(this::removeFrom);

        assertThat(itemsThatHoldIt()).isEmpty();
        for (var history : histories) {
            var report = new VerifyHistory(stores.journal()).verify(history);
            assertThat(report.findings()).isEmpty();
            assertThat(report.gaps()).isNotEmpty();
        }
        assertThat(stores.progress().contents(stores.progress().updates(commitment)))
                .as("the update can still be read, without it")
                .hasSize(1);
    }

    private void noteEverywhereElse() {
        new NoteCall(stores.journal(), forum.clock(), random)
                .note(CLERK, KZ.value(), LocalDate.of(2026, 3, 2), SpokenTo.NOBODY, NAMED);
        new PauseReminders(stores.journal(), stores.letters(), forum.clock(), random)
                .pause(CLERK, new TreeMap<>(), NAMED, SmallForum.NOW.plusSeconds(99_999));
        var kind = TaskKind.OFFICE_SILENT;
        var task = stores.tasks().toOpen(kind, java.util.Map.of("office", "kz"), SmallForum.NOW);
        stores.journal().commit(Transaction.without().put(task));
        new SetTaskAside(stores.journal(), stores.tasks(), forum.clock(), random)
                .setAside(CLERK, task.getFirst().id(), NAMED);
    }

    private void removeFrom(HistoryId history) {
        var redactText =
                new RedactText(
                        stores.journal(),
                        new DraftedTexts(
                                stores.journal(),
                                stores.forums(),
                                stores.commitments(),
                                stores.progress(),
                                stores.contributions(),
                                forum.clock()),
                        forum.clock(),
                        random);
        stores.journal().texts(history, 0, 999_999_998).stream()
                .filter(text -> text.text().contains(NAMED))
                .forEach(text -> remove(redactText, text.id()));
    }

    private static void remove(RedactText redactText, TextId text) {
        assertThat(redactText.redact(CLERK, text, "It named a child"))
                .isInstanceOf(RedactText.Outcome.Redacted.class);
    }

    private List<String> itemsThatHoldIt() {
        return DATABASE.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
                .map(Object::toString)
                .filter(item -> item.contains("Zhanna-7c1f"))
                .toList();
    }
}
