package org.followup.dynamodb;

import java.time.ZoneId;
import java.util.Map;
import org.followup.core.reminders.SecretariatPlace;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class SecretariatPlaceItem {

    private SecretariatPlaceItem() {}

    static Map<String, AttributeValue> toItem(SecretariatPlace place) {
        return ItemWriter.at(CalendarKeys.SECRETARIAT)
                .with("country", place.country())
                .with("zone", place.zoneName())
                .with("revision", Values.number(place.revision()))
                .item();
    }

    static SecretariatPlace fromItem(ItemReader item) {
        return new SecretariatPlace(
                item.text("country"), ZoneId.of(item.text("zone")), item.count("revision"));
    }
}
