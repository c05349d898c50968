package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.history.HistoryId;
import org.followup.core.history.StoredText;
import org.followup.core.history.TextId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class StoredTextItem {

    private StoredTextItem() {}

    static Map<String, AttributeValue> toItem(StoredText text) {
        return ItemWriter.at(HistoryKeys.text(text.id()))
                .with("history", text.id().history().key())
                .with("sequence", Values.number(text.id().sequence()))
                .with("place", text.id().place())
                .with("text", text.text())
                .with("salt", text.salt())
                .item();
    }

    static StoredText fromItem(ItemReader item) {
        return new StoredText(
                new TextId(
                        new HistoryId(item.text("history")),
                        item.number("sequence"),
                        item.text("place")),
                item.text("text"),
                item.text("salt"));
    }
}
