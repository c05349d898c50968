package org.followup.dynamodb;

import java.time.ZoneOffset;
import java.util.Map;
import org.followup.core.history.Actor;
import org.followup.core.tasks.Call;
import org.followup.core.tasks.SpokenTo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stands in the index by the day of the call. */
final class CallItem {

    private CallItem() {}

    static Map<String, AttributeValue> toItem(Call call) {
        return ItemWriter.at(BoardKeys.call(call.office(), call.sequence()))
                .indexed(BoardKeys.CALLS, call.calledOn().atStartOfDay(ZoneOffset.UTC).toInstant())
                .with("office", call.office())
                .with("calledOn", Values.date(call.calledOn()))
                .with("spokenTo", Values.name(call.spokenTo()))
                .with("by", call.by().id())
                .with("notedAt", Values.moment(call.notedAt()))
                .with("sequence", Values.number(call.sequence()))
                .item();
    }

    static Call fromItem(ItemReader item) {
        return new Call(
                item.text("office"),
                item.get("calledOn", Values::asDate),
                SpokenTo.valueOf(item.text("spokenTo")),
                new Actor(item.text("by")),
                item.moment("notedAt"),
                item.number("sequence"));
    }
}
