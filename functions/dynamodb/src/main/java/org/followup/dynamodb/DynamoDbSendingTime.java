package org.followup.dynamodb;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.followup.core.history.Retry;
import org.followup.core.letters.SendingTime;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * One number, the millisecond since 1970 from which on time is free, moved by one update: who reads
 * before writing loses against fifteen others who do the same. An answer that was lost has taken a
 * time that nobody uses.
 */
final class DynamoDbSendingTime implements SendingTime {

    private static final Duration A_MILLISECOND = Duration.ofMillis(1);
    private static final String FREE = "freeFrom";

    /** The last one taken has not ended yet. */
    private static final String BUSY = "freeFrom > :now AND freeFrom <= :tooFar";

    private static final String IDLE =
            "attribute_not_exists(freeFrom) OR freeFrom <= :now OR freeFrom > :tooFar";

    private final Table table;

    DynamoDbSendingTime(Table table) {
        this.table = table;
    }

    @Override
    public Instant take(Instant now, Duration time) {
        return Retry.untilWon(() -> afterTheLast(now, time).or(() -> atOnce(now, time)));
    }

    private Optional<Instant> afterTheLast(Instant now, Duration time) {
        return taken(now, "SET freeFrom = freeFrom + :time", BUSY, number(time.toMillis()))
                .map(free -> Instant.ofEpochMilli(Long.parseLong(free.n())).minus(time));
    }

    private Optional<Instant> atOnce(Instant now, Duration time) {
        var end = number(now.plus(time).plus(A_MILLISECOND).minusNanos(1).toEpochMilli());
        return taken(now, "SET freeFrom = :time", IDLE, end).map(free -> now);
    }

    /** From when on time is free now; empty where the condition does not hold. */
    private Optional<AttributeValue> taken(
            Instant now, String update, String condition, AttributeValue time) {
        try {
            var response =
                    table.client()
                            .updateItem(
                                    item ->
                                            item.tableName(table.name())
                                                    .key(LetterKeys.SENDING_TIME.attributes())
                                                    .updateExpression(update)
                                                    .conditionExpression(condition)
                                                    .expressionAttributeValues(
                                                            Map.of(
                                                                    ":time",
                                                                    time,
                                                                    ":now",
                                                                    number(now.toEpochMilli()),
                                                                    ":tooFar",
                                                                    number(
                                                                            now.plus(TOO_FAR)
                                                                                    .toEpochMilli())))
                                                    .returnValues(ReturnValue.UPDATED_NEW));
            return Optional.ofNullable(response.attributes().get(FREE));
        } catch (ConditionalCheckFailedException otherwise) {
            return Optional.empty();
        }
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
