package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.followup.dynamodb.SmallForum.FORUM;
import static org.followup.dynamodb.SmallForum.KZ;
import static org.followup.dynamodb.SmallForum.NOW;
import static org.followup.dynamodb.SmallForum.ROUND;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.followup.core.access.CorrectPerson;
import org.followup.core.access.RequestSignIn;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.history.Chain;
import org.followup.core.history.Head;
import org.followup.core.languages.Language;
import org.followup.core.letters.EmailAddress;
import org.followup.core.letters.Letter;
import org.followup.core.letters.LetterKind;
import org.followup.core.letters.LetterState;
import org.followup.core.progress.RegisterCommitment;
import org.followup.core.progress.SubmitUpdate;
import org.followup.core.reminders.RecordMailEvent;
import org.followup.core.tasks.Task;
import org.followup.core.tasks.TaskKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty table to a submitted update, through the use cases. */
class UseCasesOnDynamoDbTest {

    private static final LocalDynamoDb DATABASE = new LocalDynamoDb();

    private final DynamoDbStores stores = DynamoDbStores.on(DATABASE.client(), DATABASE.newTable());
    private final SmallForum forum = SmallForum.on(stores);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void register() {
        forum.register(KZ);
        forum.addAigul();
    }

    @Test
    void an_update_is_submitted_with_its_receipt_and_its_trace() {
        var commitment = forum.commitment(KZ, 2);
        var content = SmallForum.content("Two centres were opened.");
        forum.saveDraft(commitment, "Two cen");
        assertThat(stores.progress().drafts(List.of(commitment), ROUND))
                .containsOnlyKeys(commitment);

        var outcome = forum.submit(commitment, "request-1", content);
        var again = forum.submit(commitment, "request-1", content);

        assertThat(outcome).isInstanceOf(SubmitUpdate.Outcome.Submitted.class);
        assertThat(again).isInstanceOf(SubmitUpdate.Outcome.Repeated.class);
        var updates = stores.progress().updates(commitment);
        assertThat(stores.progress().contents(updates)).isEqualTo(List.of(content));
        assertThat(stores.progress().draft(commitment, ROUND)).isEmpty();
        assertThat(stores.progress().rows(KZ, FORUM).getFirst().in(ROUND)).isPresent();
        assertThat(stores.progress().scores(FORUM).getFirst().round(ROUND).received()).isOne();
        assertThat(stores.letters().due(NOW, 10))
                .extracting(Letter::kind)
                .containsExactlyInAnyOrder(LetterKind.INVITATION, LetterKind.RECEIPT);
        assertThat(stores.letters().causedIn(YearMonth.of(2026, 3))).hasSize(2);
        var changes = stores.journal().changes(KZ.history(), 0, 100);
        assertThat(changes).hasSize(5);
        assertThat(Chain.firstBreak(Head.empty(KZ.history()), changes)).isEmpty();
    }

    @Test
    void an_external_name_is_found_and_taken_once() {
        var commitment = forum.commitment(KZ, 2);

        assertThat(stores.commitments().find(new ExternalReference("plan", "kz#2")))
                .contains(commitment);
        assertThat(forum.registerCommitment(KZ, 3, "kz#2"))
                .isEqualTo(new RegisterCommitment.Outcome.KnownAlready());
    }

    @Test
    void a_bounced_address_is_a_task_until_it_is_corrected() {
        var aigul = stores.people().all().getFirst();
        var events = new RecordMailEvent(stores.journal(), stores.letters(), stores.tasks());
        var invitation = stores.letters().due(NOW, 10).getFirst();
        var bounced =
                new RecordMailEvent.Event(
                        invitation.receiver(),
                        invitation.occasion(),
                        LetterState.BOUNCED,
                        NOW,
                        "mail-1",
                        Optional.of("General"),
                        Optional.of(aigul.address().digest()));

        events.record(bounced);
        events.record(bounced);

        assertThat(stores.tasks().open(9))
                .extracting(Task::kind)
                .containsExactly(TaskKind.BOUNCED_ADDRESS);
        new CorrectPerson(
                        stores.journal(),
                        stores.people(),
                        stores.letters(),
                        stores.tasks(),
                        forum.clock())
                .correct(
                        aigul.id().actor(),
                        aigul.id(),
                        aigul.name(),
                        new EmailAddress("aigul.new@example.org"),
                        aigul.language());
        assertThat(stores.tasks().open(9)).isEmpty();
        assertThat(stores.tasks().closed(9))
                .extracting(Task::kind)
                .containsOnlyOnce(TaskKind.BOUNCED_ADDRESS);
    }

    @Test
    void signing_in_is_asked_for_a_few_times_only() {
        var request =
                new RequestSignIn(stores.journal(), stores.keys(), forum.clock(), forum.random());
        var address = new EmailAddress("nobody@example.org");

        for (var i = 0; i < 5; i++) {
            assertThat(request.ask(address, Language.RUSSIAN, "10.0.0.1"))
                    .isInstanceOf(RequestSignIn.Outcome.Asked.class);
        }

        assertThat(request.ask(address, Language.RUSSIAN, "10.0.0.1"))
                .isInstanceOf(RequestSignIn.Outcome.TooMany.class);
        assertThat(stores.letters().due(NOW, 3)).hasSize(3);
        assertThat(stores.letters().due(NOW, 10)).hasSize(6);
    }
}
