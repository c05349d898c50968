package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.RoundId;
import org.followup.core.history.Actor;
import org.followup.core.offices.OfficeId;
import org.followup.core.progress.Assessment;
import org.followup.core.progress.ImplementationStatus;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class AssessmentItem {

    private AssessmentItem() {}

    static Map<String, AttributeValue> toItem(Assessment assessment) {
        return ItemWriter.at(
                        CommitmentKeys.assessment(
                                assessment.commitment(),
                                assessment.round(),
                                assessment.version(),
                                assessment.sequence()))
                .with("commitment", assessment.commitment().value())
                .with("office", assessment.office().value())
                .with("round", assessment.round().value())
                .with("version", Values.number(assessment.version()))
                .with("status", Values.name(assessment.status()))
                .with("verified", Values.flag(assessment.verified()))
                .with("by", assessment.by().id())
                .with("at", Values.moment(assessment.at()))
                .with("sequence", Values.number(assessment.sequence()))
                .with("reply", assessment.reply(), AssessmentItem::reply)
                .item();
    }

    static Assessment fromItem(ItemReader item) {
        return new Assessment(
                new CommitmentReference(item.text("commitment")),
                new OfficeId(item.text("office")),
                new RoundId(item.text("round")),
                item.count("version"),
                ImplementationStatus.valueOf(item.text("status")),
                item.flag("verified"),
                new Actor(item.text("by")),
                item.moment("at"),
                item.number("sequence"),
                item.find("reply", AssessmentItem::asReply));
    }

    private static AttributeValue reply(Assessment.Reply reply) {
        return ItemWriter.document()
                .with("by", reply.by().id())
                .with("at", Values.moment(reply.at()))
                .with("sequence", Values.number(reply.sequence()))
                .value();
    }

    private static Assessment.Reply asReply(AttributeValue value) {
        var reply = ItemReader.of(value);
        return new Assessment.Reply(
                new Actor(reply.text("by")), reply.moment("at"), reply.number("sequence"));
    }
}
