package org.followup.dynamodb;

import java.time.Duration;
import java.util.Map;
import org.followup.core.forums.ForumId;
import org.followup.core.progress.CardsWanted;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table's stream starts who makes the cards by a new item with this state. */
final class CardsWantedItem {

    private static final String ASKED_FOR = "ASKED_FOR";

    private CardsWantedItem() {}

    static Map<String, AttributeValue> toItem(CardsWanted wanted) {
        return ItemWriter.at(JobKeys.cardsWanted(wanted.forum(), wanted.sequence()))
                .with("forum", wanted.forum().value())
                .with("sequence", Values.number(wanted.sequence()))
                .with("state", ASKED_FOR)
                .with("at", Values.moment(wanted.at()))
                .expiring(wanted.expiresAt(), Duration.ZERO)
                .item();
    }

    static CardsWanted fromItem(ItemReader item) {
        return new CardsWanted(
                new ForumId(item.text("forum")), item.number("sequence"), item.moment("at"));
    }
}
