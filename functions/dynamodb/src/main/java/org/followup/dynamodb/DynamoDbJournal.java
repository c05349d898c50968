package org.followup.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.history.Answer;
import org.followup.core.history.Change;
import org.followup.core.history.CommitResult;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import org.followup.core.history.Journal;
import org.followup.core.history.RequestKey;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import org.followup.core.history.Transaction;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** Histories, and the only way to write: one {@code TransactWriteItems} per command. */
final class DynamoDbJournal implements Journal {

    private final Table table;

    DynamoDbJournal(Table table) {
        this.table = table;
    }

    @Override
    public Head head(HistoryId history) {
        return table.get(HistoryKeys.head(history))
                .map(HeadItem::fromItem)
                .orElseGet(() -> Head.empty(history));
    }

    @Override
    public List<Change> changes(HistoryId history, long after, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        var query =
                table.query(
                                "PK = :history AND SK > :after",
                                Map.of(
                                        ":history",
                                        Values.text(HistoryKeys.changes(history)),
                                        ":after",
                                        Values.text(HistoryKeys.change(history, after).sort())))
                        .consistentRead(true);
        if (limit < 1000) {
            query.limit(limit);
        }
        return table.client().queryPaginator(query.build()).items().stream()
                .limit(limit)
                .map(item -> ChangeItem.fromItem(new ItemReader(item)))
                .toList();
    }

    @Override
    public Map<TextId, StoredText> texts(Collection<TextId> ids) {
        return table.batch(ids.stream().map(HistoryKeys::text).toList()).stream()
                .map(StoredTextItem::fromItem)
                .collect(Collectors.toUnmodifiableMap(StoredText::id, Function.identity()));
    }

    @Override
    public List<StoredText> texts(HistoryId history, long after, long upTo) {
        var query =
                table.query(
                                "PK = :texts AND SK BETWEEN :first AND :last",
                                Map.of(
                                        ":texts", Values.text(HistoryKeys.texts(history)),
                                        ":first", Values.text(HistoryKeys.textsFrom(after + 1)),
                                        ":last", Values.text(HistoryKeys.textsFrom(upTo + 1))))
                        .consistentRead(true);
        return table.client().queryPaginator(query.build()).items().stream()
                .map(item -> StoredTextItem.fromItem(new ItemReader(item)))
                .toList();
    }

    @Override
    public Optional<Answer> answer(RequestKey request) {
        return table.find(Answer.class, HistoryKeys.answer(request));
    }

    @Override
    public CommitResult commit(Transaction transaction) {
        var heads = FormerHeads.of(transaction);
        if (heads.isEmpty()) {
            return Writes.LOST;
        }
        var writes = CommitWrites.of(table.name(), transaction, heads.get());
        var items = writes.items();
        if (items.isEmpty()) {
            return new CommitResult.Committed();
        }
        try {
            table.client()
                    .transactWriteItems(
                            write ->
                                    write.transactItems(items)
                                            .clientRequestToken(UUID.randomUUID().toString()));
            return new CommitResult.Committed();
        } catch (TransactionCanceledException e) {
            return failure(writes.failure(e.cancellationReasons()), heads.get());
        } catch (TransactionConflictException | TransactionInProgressException e) {
            return Writes.LOST;
        }
    }

    /** DynamoDB need not name every reason: «taken» counts only if no head has moved meanwhile. */
    private CommitResult failure(CommitResult named, FormerHeads heads) {
        return named instanceof CommitResult.Taken
                        && !heads.stand(history -> head(history).sequence())
                ? Writes.LOST
                : named;
    }
}
