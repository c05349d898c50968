package org.followup.dynamodb;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.followup.core.history.HistoryId;
import org.followup.core.history.TextId;
import org.followup.core.letters.Pause;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class PauseItem {

    private PauseItem() {}

    static Map<String, AttributeValue> toItem(Pause pause) {
        return ItemWriter.at(LetterKeys.pause(pause.id()))
                .with("id", pause.id())
                .with("scope", Values.map(pause.scope(), Function.identity(), Values::text))
                .with("from", Values.moment(pause.from()))
                .with("until", Values.moment(pause.until()))
                .with("by", pause.by())
                .with("history", pause.reason().history().key())
                .with("sequence", Values.number(pause.reason().sequence()))
                .with("place", pause.reason().place())
                .with("revision", Values.number(pause.revision()))
                .item();
    }

    static Pause fromItem(ItemReader item) {
        return new Pause(
                item.text("id"),
                new TreeMap<>(item.map("scope", Function.identity(), AttributeValue::s)),
                item.moment("from"),
                item.moment("until"),
                item.text("by"),
                new TextId(
                        new HistoryId(item.text("history")),
                        item.number("sequence"),
                        item.text("place")),
                item.count("revision"));
    }
}
