package org.followup.dynamodb;

import java.util.List;
import java.util.Map;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.Plan;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CommitmentItem {

    private static final int SHAPE = 3;

    private CommitmentItem() {}

    static Map<String, AttributeValue> toItem(Commitment commitment) {
        return ItemWriter.at(CommitmentKeys.commitment(commitment.reference()), SHAPE)
                .with("commitment", commitment.reference().value())
                .with("forum", commitment.forum().value())
                .with("office", commitment.office().value())
                .with("theme", commitment.theme().value())
                .with("articles", Values.list(commitment.articles(), n -> Values.number(n)))
                .with("title", Values.names(commitment.title()))
                .with("responsible", commitment.responsible(), Values::names)
                .with("dueOn", commitment.dueOn(), Values::date)
                .with("group", commitment.group(), Values::text)
                .with("indicators", Values.list(commitment.indicators(), IndicatorDocument::of))
                .with("plan", PlanValue.of(commitment.plan()))
                .with("external", commitment.external(), CommitmentItem::external)
                .item();
    }

    static Commitment fromItem(ItemReader item) {
        return new Commitment(
                new CommitmentReference(item.text("commitment")),
                new ForumId(item.text("forum")),
                new OfficeId(item.text("office")),
                new ThemeCode(item.text("theme")),
                item.list("articles", Values::asCount),
                item.names("title"),
                item.find("responsible", Values::asNames),
                item.find("dueOn", Values::asDate),
                item.find("group", AttributeValue::s),
                indicators(item),
                item.find("external", CommitmentItem::external),
                item.find("plan", PlanValue::read).orElse(Plan.NONE));
    }

    static AttributeValue external(ExternalReference external) {
        return ItemWriter.document()
                .with("source", external.source())
                .with("name", external.name())
                .value();
    }

    static ExternalReference external(AttributeValue value) {
        var external = ItemReader.of(value);
        return new ExternalReference(external.text("source"), external.text("name"));
    }

    /** Items of shape 1 have one indicator or none, which nobody had named yet. */
    private static List<Indicator> indicators(ItemReader item) {
        return item.find("indicators", AttributeValue::l)
                .map(listed -> listed.stream().map(IndicatorDocument::read).toList())
                .orElseGet(() -> item.find("indicator", IndicatorDocument::read).stream().toList());
    }
}
