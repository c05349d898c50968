package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.history.Head;
import org.followup.core.history.HistoryId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The lock of a history: its sequence is the condition of every write to it. */
final class HeadItem {

    static final String SEQUENCE = "sequence";

    private HeadItem() {}

    static Map<String, AttributeValue> toItem(Head head) {
        return ItemWriter.at(HistoryKeys.head(head.history()))
                .with("history", head.history().key())
                .with(SEQUENCE, Values.number(head.sequence()))
                .with("hash", head.hash())
                .with("at", Values.moment(head.at()))
                .item();
    }

    static Head fromItem(ItemReader item) {
        return new Head(
                new HistoryId(item.text("history")),
                item.number(SEQUENCE),
                item.text("hash"),
                item.moment("at"));
    }
}
