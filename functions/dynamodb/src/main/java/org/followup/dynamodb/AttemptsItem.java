package org.followup.dynamodb;

import java.time.Duration;
import java.util.Map;
import org.followup.core.access.Attempts;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class AttemptsItem {

    private AttemptsItem() {}

    static Map<String, AttributeValue> toItem(Attempts attempts) {
        return ItemWriter.at(AccessKeys.attempts(attempts.key()))
                .with("key", attempts.key())
                .with("count", Values.number(attempts.count()))
                .expiring(attempts.expiresAt(), Duration.ZERO)
                .with("revision", Values.number(attempts.revision()))
                .item();
    }

    static Attempts fromItem(ItemReader item) {
        return new Attempts(
                item.text("key"),
                item.count("count"),
                item.moment("until"),
                item.count("revision"));
    }
}
