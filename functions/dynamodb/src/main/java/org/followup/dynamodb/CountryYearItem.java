package org.followup.dynamodb;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.followup.core.reminders.CountryYear;
import org.followup.core.reminders.SpecialDay;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class CountryYearItem {

    private CountryYearItem() {}

    static Map<String, AttributeValue> toItem(CountryYear calendar) {
        return ItemWriter.at(CalendarKeys.calendar(calendar.country(), calendar.year()))
                .with("country", calendar.country())
                .with("year", Values.number(calendar.year()))
                .with(
                        "weekend",
                        Values.list(calendar.weekend().stream().sorted().toList(), Values::name))
                .with("days", Values.list(calendar.days(), CountryYearItem::day))
                .with("source", calendar.source())
                .with("revision", Values.number(calendar.revision()))
                .item();
    }

    static CountryYear fromItem(ItemReader item) {
        return new CountryYear(
                item.text("country"),
                item.count("year"),
                Set.copyOf(item.list("weekend", day -> DayOfWeek.valueOf(day.s()))),
                item.list("days", CountryYearItem::day),
                item.text("source"),
                item.count("revision"));
    }

    private static AttributeValue day(SpecialDay special) {
        return ItemWriter.document()
                .with("day", Values.date(special.day()))
                .with("works", Values.flag(special.works()))
                .with("name", special.name())
                .with("estimated", Values.flag(special.estimated()))
                .value();
    }

    private static SpecialDay day(AttributeValue value) {
        var special = ItemReader.of(value);
        return new SpecialDay(
                special.get("day", Values::asDate),
                special.flag("works"),
                special.text("name"),
                special.flag("estimated"));
    }
}
