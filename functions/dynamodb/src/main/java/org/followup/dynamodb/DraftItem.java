package org.followup.dynamodb;

import java.util.Map;
import java.util.function.Function;
import org.followup.core.access.PersonId;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.progress.Draft;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DraftItem {

    private DraftItem() {}

    static Map<String, AttributeValue> toItem(Draft draft) {
        return ItemWriter.at(CommitmentKeys.draft(draft.commitment(), draft.round()))
                .with("commitment", draft.commitment().value())
                .with("round", draft.round().value())
                .with("fields", Values.map(draft.fields(), Function.identity(), Values::text))
                .with("by", draft.by().value())
                .with("savedAt", Values.moment(draft.savedAt()))
                .with("revision", Values.number(draft.revision()))
                .with(
                        "savedIn",
                        Values.map(draft.savedIn(), Function.identity(), n -> Values.number(n)))
                .item();
    }

    static Draft fromItem(ItemReader item) {
        return new Draft(
                new CommitmentReference(item.text("commitment")),
                new RoundId(item.text("round")),
                item.map("fields", Function.identity(), AttributeValue::s),
                new PersonId(item.text("by")),
                item.moment("savedAt"),
                item.count("revision"),
                item.find("savedIn", DraftItem::revisions).orElse(Map.of()));
    }

    private static Map<String, Integer> revisions(AttributeValue value) {
        return Values.asMap(value, Function.identity(), Values::asCount);
    }
}
