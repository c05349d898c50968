package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.commitments.Commitment;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.ExternalReference;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.ValueType;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.OfficeId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CommitmentItem {

    private CommitmentItem() {}

    static Map<String, AttributeValue> toItem(Commitment commitment) {
        return ItemWriter.at(Keyspace.commitment(commitment.reference()))
                .with("commitment", commitment.reference().value())
                .with("forum", commitment.forum().value())
                .with("office", commitment.office().value())
                .with("theme", commitment.theme().value())
                .with("articles", Values.list(commitment.articles(), n -> Values.number(n)))
                .with("title", Values.names(commitment.title()))
                .with("responsible", commitment.responsible(), Values::names)
                .with("dueOn", commitment.dueOn(), Values::date)
                .with("group", commitment.group(), Values::text)
                .with("indicator", commitment.indicator(), CommitmentItem::indicator)
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
                item.find("indicator", CommitmentItem::indicator),
                item.find("external", CommitmentItem::external));
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

    private static AttributeValue indicator(Indicator indicator) {
        return ItemWriter.document()
                .with("name", Values.names(indicator.name()))
                .with("unit", Values.names(indicator.unit()))
                .with("type", Values.name(indicator.type()))
                .with("direction", Values.name(indicator.direction()))
                .with("baseline", indicator.baseline(), MeasurementValue::of)
                .with("target", indicator.target(), MeasurementValue::of)
                .value();
    }

    private static Indicator indicator(AttributeValue value) {
        var indicator = ItemReader.of(value);
        return new Indicator(
                indicator.names("name"),
                indicator.names("unit"),
                ValueType.valueOf(indicator.text("type")),
                Direction.valueOf(indicator.text("direction")),
                indicator.find("baseline", MeasurementValue::read),
                indicator.find("target", MeasurementValue::read));
    }
}
