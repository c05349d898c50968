package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.forums.ForumId;
import org.followup.core.forums.RoundId;
import org.followup.core.offices.OfficeId;
import org.followup.core.reminders.StepTaken;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class StepTakenItem {

    private StepTakenItem() {}

    static Map<String, AttributeValue> toItem(StepTaken step) {
        return ItemWriter.at(
                        LetterKeys.step(
                                step.forum(),
                                step.office(),
                                step.round(),
                                step.dueOn(),
                                step.step()))
                .with("forum", step.forum().value())
                .with("office", step.office().value())
                .with("round", step.round().value())
                .with("dueOn", Values.date(step.dueOn()))
                .with("step", step.step())
                .with("folded", Values.flag(step.folded()))
                .with("takenAt", Values.moment(step.takenAt()))
                .item();
    }

    static StepTaken fromItem(ItemReader item) {
        return new StepTaken(
                new ForumId(item.text("forum")),
                new OfficeId(item.text("office")),
                new RoundId(item.text("round")),
                item.get("dueOn", Values::asDate),
                item.text("step"),
                item.flag("folded"),
                item.moment("takenAt"));
    }
}
