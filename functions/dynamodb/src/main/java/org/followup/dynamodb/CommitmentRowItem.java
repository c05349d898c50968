package org.followup.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.commitments.Lineage;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.forums.ThemeCode;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.CommitmentRow;
import org.followup.core.progress.ImplementationStatus;
import org.followup.core.progress.Reported;
import org.followup.core.progress.Stage;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CommitmentRowItem {

    private CommitmentRowItem() {}

    static Map<String, AttributeValue> toItem(CommitmentRow row) {
        return ItemWriter.at(CommitmentKeys.row(row.office(), row.forum(), row.reference()))
                .with("commitment", row.reference().value())
                .with("forum", row.forum().value())
                .with("office", row.office().value())
                .with("theme", row.theme().value())
                .with("articles", Values.list(row.articles(), n -> Values.number(n)))
                .with("title", Values.names(row.title()))
                .with("dueOn", row.dueOn(), Values::date)
                .with(
                        "reported",
                        Values.map(row.reported(), RoundId::value, CommitmentRowItem::reported))
                .with("registeredAt", row.registeredAt(), Values::moment)
                .with("handedOver", Values.map(row.handedOver(), RoundId::value, Values::moment))
                .with("from", from(row), EndingValue::of)
                .with("ending", row.lineage().ending(), EndingValue::of)
                .item();
    }

    static CommitmentRow fromItem(ItemReader item) {
        return new CommitmentRow(
                new CommitmentReference(item.text("commitment")),
                new ForumId(item.text("forum")),
                new OfficeId(item.text("office")),
                new ThemeCode(item.text("theme")),
                item.list("articles", Values::asCount),
                item.names("title"),
                item.find("dueOn", Values::asDate),
                item.map("reported", RoundId::new, CommitmentRowItem::reported),
                item.find("registeredAt", Values::asMoment),
                item.find("handedOver", CommitmentRowItem::moments).orElse(Map.of()),
                lineage(item));
    }

    private static Optional<List<CommitmentReference>> from(CommitmentRow row) {
        return Optional.of(row.lineage().from()).filter(from -> !from.isEmpty());
    }

    /** Rows that were written before commitments could end come from nothing and go on. */
    private static Lineage lineage(ItemReader item) {
        return new Lineage(
                item.find("from", EndingValue::references).orElse(List.of()),
                item.find("ending", EndingValue::read));
    }

    private static Map<RoundId, Instant> moments(AttributeValue value) {
        return Values.asMap(value, RoundId::new, Values::asMoment);
    }

    private static AttributeValue reported(Reported reported) {
        return ItemWriter.document()
                .with("version", Values.number(reported.version()))
                .with("status", Values.name(reported.status()))
                .with("at", Values.moment(reported.at()))
                .with("repeats", Values.flag(reported.repeats()))
                .with("late", Values.flag(reported.late()))
                .with("value", reported.value(), Values::decimal)
                .with("stage", Values.name(reported.stage()))
                .with("reworkBy", reported.reworkBy(), Values::date)
                .value();
    }

    private static Reported reported(AttributeValue value) {
        var reported = ItemReader.of(value);
        return new Reported(
                reported.count("version"),
                ImplementationStatus.valueOf(reported.text("status")),
                reported.moment("at"),
                reported.flag("repeats"),
                reported.flag("late"),
                reported.find("value", Values::asDecimal),
                reported.find("stage", stage -> Stage.valueOf(stage.s())).orElse(Stage.SUBMITTED),
                reported.find("reworkBy", Values::asDate));
    }
}
