package org.followup.dynamodb;

import java.util.Map;
import java.util.function.Function;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.PlannedCarryOver;
import org.followup.core.forums.ForumId;
import org.followup.core.languages.LanguageTag;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PlannedCarryOverItem {

    private PlannedCarryOverItem() {}

    static Map<String, AttributeValue> toItem(PlannedCarryOver planned) {
        return ItemWriter.at(CarryOverKeys.plannedCarryOver(planned.into(), planned.commitment()))
                .with("into", planned.into().value())
                .with("commitment", planned.commitment().value())
                .with("fields", Values.map(planned.fields(), Function.identity(), Values::text))
                .with("language", planned.language().value())
                .item();
    }

    static PlannedCarryOver fromItem(ItemReader item) {
        return new PlannedCarryOver(
                new ForumId(item.text("into")),
                new CommitmentReference(item.text("commitment")),
                item.map("fields", Function.identity(), AttributeValue::s),
                new LanguageTag(item.text("language")));
    }
}
