package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.commitments.CarryOverPlan;
import org.followup.core.commitments.CommitmentReference;
import org.followup.core.forums.ForumId;
import org.followup.core.history.Actor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CarryOverPlanItem {

    private CarryOverPlanItem() {}

    static Map<String, AttributeValue> toItem(CarryOverPlan plan) {
        return ItemWriter.at(CarryOverKeys.carryOverPlan(plan.into()))
                .with("into", plan.into().value())
                .with("from", plan.from().value())
                .with("stage", Values.name(plan.stage()))
                .with("afterOffice", plan.after(), place -> Values.text(place.office()))
                .with("after", plan.after(), place -> Values.text(place.commitment().value()))
                .with("carried", Values.number(plan.carried()))
                .with("all", Values.number(plan.all()))
                .with("by", plan.by().id())
                .with("at", Values.moment(plan.at()))
                .with("revision", Values.number(plan.revision()))
                .item();
    }

    static CarryOverPlan fromItem(ItemReader item) {
        return new CarryOverPlan(
                new ForumId(item.text("into")),
                new ForumId(item.text("from")),
                CarryOverPlan.Stage.valueOf(item.text("stage")),
                item.find("after", AttributeValue::s)
                        .map(
                                after ->
                                        new CarryOverPlan.Place(
                                                item.text("afterOffice"),
                                                new CommitmentReference(after))),
                item.count("carried"),
                item.count("all"),
                new Actor(item.text("by")),
                item.moment("at"),
                item.count("revision"));
    }
}
