package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.history.Change;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A change as it was written once: its body is kept as it is, and read, never written again. */
final class ChangeItem {

    private ChangeItem() {}

    static Map<String, AttributeValue> toItem(Change change) {
        return ItemWriter.at(HistoryKeys.change(change.history(), change.sequence()))
                .with("body", change.body())
                .with("hash", change.hash())
                .item();
    }

    static Change fromItem(ItemReader item) {
        return Change.read(item.text("body"), item.text("hash"));
    }
}
