package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.ExternalEntry;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ExternalEntryItem {

    private ExternalEntryItem() {}

    static Map<String, AttributeValue> toItem(ExternalEntry entry) {
        return ItemWriter.at(CommitmentKeys.external(entry.external()))
                .with("external", CommitmentItem.external(entry.external()))
                .with("commitment", entry.reference().value())
                .item();
    }

    static ExternalEntry fromItem(ItemReader item) {
        return new ExternalEntry(
                item.get("external", CommitmentItem::external),
                new CommitmentReference(item.text("commitment")));
    }
}
