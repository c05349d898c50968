package org.followup.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Actor;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Json;
import org.followup.core.history.Transaction;
import org.followup.core.history.What;
import org.followup.core.offices.Office;
import org.followup.core.progress.Draft;
import org.followup.core.stores.RandomViews;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What the real service says and its local twin never does. */
class CommitFailuresTest {

    private static final HistoryId KZ = HistoryId.office("kz");
    private static final CommitResult LOST = new CommitResult.LostRace();

    private final RandomViews random = new RandomViews(5);
    private final Office office = random.a(Office.class);
    private final Change change =
            Change.after(
                    Head.empty(KZ),
                    Instant.EPOCH,
                    new Actor("p-1"),
                    new What("noted", 1, Json.obj()));

    /** Head, change, office. */
    private final Transaction transaction = Transaction.of(change).add(office);

    @Test
    void a_conflict_with_another_transaction_is_a_lost_race() {
        assertThat(commit(cancelled("TransactionConflict", "None", "None"))).isEqualTo(LOST);
        assertThat(commit(cancelled("None", "None", "ThrottlingError"))).isEqualTo(LOST);
        assertThat(commit(TransactionConflictException.builder().build())).isEqualTo(LOST);
        assertThat(commit(TransactionInProgressException.builder().build())).isEqualTo(LOST);
    }

    @Test
    void of_several_reasons_the_lost_race_counts() {
        assertThat(commit(cancelled("None", "ConditionalCheckFailed", "ConditionalCheckFailed")))
                .isEqualTo(LOST);
        assertThat(commit(cancelled("None", "None", "ConditionalCheckFailed")))
                .isEqualTo(new CommitResult.Taken(office));
    }

    @Test
    void a_taken_view_is_a_lost_race_if_the_head_has_moved_unmentioned() {
        var moved = Optional.of(new Head(KZ, 1, "hash", Instant.EPOCH));
        var client = new Failing(cancelled("None", "None", "ConditionalCheckFailed"), moved);

        assertThat(DynamoDbStores.on(client, "t").journal().commit(transaction)).isEqualTo(LOST);
    }

    @Test
    void a_write_that_is_wrong_in_itself_is_a_fault() {
        assertThatThrownBy(() -> commit(cancelled("None", "None", "ValidationError")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ValidationError");
        assertThatThrownBy(() -> commit(InternalServerErrorException.builder().build()))
                .isInstanceOf(InternalServerErrorException.class);
    }

    @Test
    void keys_that_came_back_unread_are_asked_for_again() {
        var drafts = List.of(random.a(Draft.class), random.a(Draft.class), random.a(Draft.class));
        var references = drafts.stream().map(Draft::commitment).toList();
        var client = new OneByOne(drafts);

        var found =
                DynamoDbStores.on(client, "t")
                        .progress()
                        .drafts(references, drafts.getFirst().round());

        assertThat(found).containsOnlyKeys(references);
        assertThat(client.calls).isEqualTo(3);
    }

    private CommitResult commit(RuntimeException failure) {
        var client = new Failing(failure, Optional.empty());
        return DynamoDbStores.on(client, "t").journal().commit(transaction);
    }

    private static TransactionCanceledException cancelled(String... codes) {
        return TransactionCanceledException.builder()
                .cancellationReasons(
                        List.of(codes).stream()
                                .map(code -> CancellationReason.builder().code(code).build())
                                .toList())
                .build();
    }

    /** Refuses every transaction, and has one head. */
    private record Failing(RuntimeException failure, Optional<Head> head)
            implements DynamoDbClient {

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            throw failure;
        }

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            var response = GetItemResponse.builder();
            head.ifPresent(stored -> response.item(HeadItem.toItem(stored)));
            return response.build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }

    /** Answers one key of a batch and hands the others back. */
    private static final class OneByOne implements DynamoDbClient {

        private final List<Map<String, AttributeValue>> items;
        private int calls;

        OneByOne(List<Draft> drafts) {
            this.items = drafts.stream().map(Items::of).toList();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            var asked = request.requestItems().get("t");
            var left = asked.keys().subList(1, asked.keys().size());
            var response =
                    BatchGetItemResponse.builder()
                            .responses(Map.of("t", List.of(items.get(calls))));
            calls++;
            return (left.isEmpty()
                            ? response
                            : response.unprocessedKeys(
                                    Map.of("t", asked.toBuilder().keys(left).build())))
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
