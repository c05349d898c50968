package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.letters.NextTurn;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class NextTurnItem {

    private NextTurnItem() {}

    static Map<String, AttributeValue> toItem(NextTurn turn) {
        return ItemWriter.at(LetterKeys.NEXT_TURN)
                .with("from", Values.moment(turn.from()))
                .with("revision", Values.number(turn.revision()))
                .item();
    }

    static NextTurn fromItem(ItemReader item) {
        return new NextTurn(item.moment("from"), item.count("revision"));
    }
}
