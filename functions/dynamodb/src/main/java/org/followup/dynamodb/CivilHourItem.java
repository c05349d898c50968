package org.followup.dynamodb;

import java.time.LocalTime;
import java.util.Map;
import org.followup.core.reminders.CivilHour;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CivilHourItem {

    private CivilHourItem() {}

    static Map<String, AttributeValue> toItem(CivilHour hour) {
        return ItemWriter.at(CalendarKeys.CIVIL_HOUR)
                .with("from", hour.from().toString())
                .with("revision", Values.number(hour.revision()))
                .item();
    }

    static CivilHour fromItem(ItemReader item) {
        return new CivilHour(LocalTime.parse(item.text("from")), item.count("revision"));
    }
}
