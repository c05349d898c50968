package org.followup.dynamodb;

import java.time.Duration;
import java.util.Map;
import org.followup.core.commitments.CarryOverWanted;
import org.followup.core.forums.ForumId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table's stream starts who carries commitments over by a new item with this state. */
final class CarryOverWantedItem {

    private static final String ASKED_FOR = "ASKED_FOR";

    private CarryOverWantedItem() {}

    static Map<String, AttributeValue> toItem(CarryOverWanted wanted) {
        return ItemWriter.at(JobKeys.carryOverWanted(wanted.into(), wanted.revision()))
                .with("into", wanted.into().value())
                .with("revision", Values.number(wanted.revision()))
                .with("state", ASKED_FOR)
                .with("at", Values.moment(wanted.at()))
                .expiring(wanted.expiresAt(), Duration.ZERO)
                .item();
    }

    static CarryOverWanted fromItem(ItemReader item) {
        return new CarryOverWanted(
                new ForumId(item.text("into")), item.count("revision"), item.moment("at"));
    }
}
