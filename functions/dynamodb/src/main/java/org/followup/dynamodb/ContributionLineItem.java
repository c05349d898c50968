package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.practices.ContributionLine;
import org.followup.core.practices.Shelf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ContributionLineItem {

    private ContributionLineItem() {}

    static Map<String, AttributeValue> toItem(ContributionLine line) {
        var key = ExchangeKeys.onShelf(line.shelf(), line.contribution());
        return ContributionItem.written(key, line.contribution())
                .with("shelf", line.shelf().key())
                .item();
    }

    static ContributionLine fromItem(ItemReader item) {
        return new ContributionLine(new Shelf(item.text("shelf")), ContributionItem.fromItem(item));
    }
}
