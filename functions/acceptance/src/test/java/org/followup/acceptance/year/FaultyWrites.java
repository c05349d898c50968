package org.followup.acceptance.year;

import java.util.Optional;
import java.util.stream.IntStream;
import org.followup.core.reminders.Interrupted;
import org.followup.core.reminders.year.Interruptions;
import org.followup.core.reminders.year.Interruptions.Kind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Interrupts writes where the SDK lets a request out and an answer in: before the table has it,
 * after it has it, and as two transactions that met.
 */
final class FaultyWrites implements ExecutionInterceptor {

    private static final ExecutionAttribute<Kind> FAULT = new ExecutionAttribute<>("fault");
    private static final String LETTERS = "LETTERS#";

    private final Interruptions interruptions;

    FaultyWrites(Interruptions interruptions) {
        this.interruptions = interruptions;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof TransactWriteItemsRequest write) {
            interruptions
                    .atWrite(claimed(write))
                    .ifPresent(
                            kind -> {
                                attributes.putAttribute(FAULT, kind);
                                before(kind, write);
                            });
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        var kind = attributes.getAttribute(FAULT);
        if (kind == Kind.ERROR_AFTER_WRITE) {
            throw SdkClientException.create("the answer was lost");
        }
        if (kind == Kind.CRASH_AFTER_WRITE) {
            Interrupted.at("after a write").run();
        }
    }

    private static void before(Kind kind, TransactWriteItemsRequest write) {
        switch (kind) {
            case ERROR_BEFORE_WRITE -> throw SdkClientException.create("the table was not reached");
            case CRASH_BEFORE_WRITE -> Interrupted.at("before a write").run();
            case CONFLICT -> throw conflict(write.transactItems().size());
            case ERROR_AFTER_WRITE, CRASH_AFTER_WRITE -> {}
            case MAIL_REFUSED,
                    MAIL_UNKNOWN_NOT_SENT,
                    CRASH_BEFORE_ACCEPTANCE,
                    MAIL_UNKNOWN_BUT_SENT,
                    CRASH_AFTER_ACCEPTANCE ->
                    throw new AssertionError("no fault of a write");
        }
    }

    private static TransactionCanceledException conflict(int items) {
        return TransactionCanceledException.builder()
                .message("Transaction cancelled")
                .cancellationReasons(
                        IntStream.range(0, items)
                                .mapToObj(item -> item == 0 ? "TransactionConflict" : "None")
                                .map(code -> CancellationReason.builder().code(code).build())
                                .toList())
                .build();
    }

    /** By receiver and occasion, as the mail's tags name it too. */
    private static Optional<String> claimed(TransactWriteItemsRequest write) {
        return write.transactItems().stream()
                .map(TransactWriteItem::put)
                .filter(FaultyWrites::isClaim)
                .map(
                        put ->
                                put.item().get("PK").s().substring(LETTERS.length())
                                        + put.item().get("SK").s())
                .findFirst();
    }

    private static boolean isClaim(@Nullable Put put) {
        return put != null
                && put.item().get("PK").s().startsWith(LETTERS)
                && put.item().get("state").s().equals("SENDING");
    }
}
