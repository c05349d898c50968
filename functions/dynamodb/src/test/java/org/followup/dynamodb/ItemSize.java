package org.followup.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Bytes of an item by the rules that AWS publishes («DynamoDB item sizes and formats»). */
final class ItemSize {

    private ItemSize() {}

    static long of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToLong(entry -> bytes(entry.getKey()) + of(entry.getValue()))
                .sum();
    }

    private static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> bytes(value.s());
            case N -> (value.n().length() + 1) / 2 + 1;
            case BOOL -> 1;
            case L -> 3 + value.l().stream().mapToLong(member -> 1 + of(member)).sum();
            case M -> 3 + value.m().size() + of(value.m());
            case B, BS, NS, SS, NUL, UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException("not used here: " + value.type());
        };
    }

    private static long bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
