package org.followup.dynamodb;

import java.util.Map;
import org.followup.core.reminders.CivilDay;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CivilDayItem {

    private CivilDayItem() {}

    static Map<String, AttributeValue> toItem(CivilDay day) {
        return ItemWriter.at(CalendarKeys.CIVIL_HOUR)
                .with("from", CivilDay.text(day.from()))
                .with("until", CivilDay.text(day.until()))
                .with("revision", Values.number(day.revision()))
                .item();
    }

    /** One of a former version has a beginning alone. */
    static CivilDay fromItem(ItemReader item) {
        var from = CivilDay.hour(item.text("from"));
        var revision = item.count("revision");
        return item.find("until", until -> CivilDay.hour(until.s()))
                .map(until -> new CivilDay(from, until, revision))
                .orElseGet(() -> CivilDay.beginningAt(from, revision));
    }
}
