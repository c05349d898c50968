package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.progress.HandOver;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Written like the version that it would become, under a key of its own. */
final class HandOverItem {

    private HandOverItem() {}

    static Map<String, AttributeValue> toItem(HandOver handOver) {
        var proposed = handOver.proposed();
        return UpdateItem.write(
                proposed, CommitmentKeys.handOver(proposed.commitment(), proposed.round()));
    }

    static HandOver fromItem(ItemReader item) {
        return new HandOver(UpdateItem.fromItem(item));
    }
}
