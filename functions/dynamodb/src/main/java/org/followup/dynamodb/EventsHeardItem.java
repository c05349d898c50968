package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.letters.EventsHeard;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class EventsHeardItem {

    private EventsHeardItem() {}

    static Map<String, AttributeValue> toItem(EventsHeard events) {
        return ItemWriter.at(LetterKeys.EVENTS_HEARD)
                .with("heardAt", events.heardAt(), Values::moment)
                .with("silentSince", events.silentSince(), Values::moment)
                .with("toldAt", events.toldAt(), Values::moment)
                .with("revision", Values.number(events.revision()))
                .item();
    }

    static EventsHeard fromItem(ItemReader item) {
        return new EventsHeard(
                item.find("heardAt", Values::asMoment),
                item.find("silentSince", Values::asMoment),
                item.find("toldAt", Values::asMoment),
                item.count("revision"));
    }
}
