package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.letters.DrainTurn;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DrainTurnItem {

    private DrainTurnItem() {}

    static Map<String, AttributeValue> toItem(DrainTurn turn) {
        return ItemWriter.at(LetterKeys.DRAIN_TURN)
                .with("holder", turn.holder())
                .with("until", Values.moment(turn.until()))
                .with("revision", Values.number(turn.revision()))
                .item();
    }

    static DrainTurn fromItem(ItemReader item) {
        return new DrainTurn(item.text("holder"), item.moment("until"), item.count("revision"));
    }
}
