package org.followup.dynamodb;

import java.util.Map;
import java.util.function.Function;
import org.followup.core.history.Actor;
import org.followup.core.offices.OfficeId;
import org.followup.core.practices.ContributionDraft;
import org.followup.core.practices.ContributionKind;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class ContributionDraftItem {

    private ContributionDraftItem() {}

    static Map<String, AttributeValue> toItem(ContributionDraft draft) {
        return ItemWriter.at(ExchangeKeys.contributionDraft(draft.office(), draft.draft()))
                .with("office", draft.office().value())
                .with("draft", draft.draft())
                .with("kind", Values.name(draft.kind()))
                .with("fields", Values.map(draft.fields(), Function.identity(), Values::text))
                .with("by", draft.by().id())
                .with("at", Values.moment(draft.at()))
                .with("revision", Values.number(draft.revision()))
                .item();
    }

    static ContributionDraft fromItem(ItemReader item) {
        return new ContributionDraft(
                new OfficeId(item.text("office")),
                item.text("draft"),
                ContributionKind.valueOf(item.text("kind")),
                item.map("fields", Function.identity(), AttributeValue::s),
                new Actor(item.text("by")),
                item.moment("at"),
                item.count("revision"));
    }
}
