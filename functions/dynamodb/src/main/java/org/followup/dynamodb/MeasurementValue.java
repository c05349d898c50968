package org.followup.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followup.core.commitments.Doubt;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.IndicatorValue;
import org.followup.core.commitments.Measurement;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A measurement within an item. */
final class MeasurementValue {

    private MeasurementValue() {}

    static AttributeValue of(Measurement measurement) {
        return ItemWriter.document()
                .with("value", Values.decimal(measurement.value()))
                .with("year", Values.number(measurement.year()))
                .with("source", measurement.source())
                .value();
    }

    static Measurement read(AttributeValue value) {
        var measurement = ItemReader.of(value);
        return new Measurement(
                measurement.get("value", Values::asDecimal),
                measurement.count("year"),
                measurement.text("source"));
    }

    static AttributeValue ofIndicator(IndicatorValue value) {
        return ItemWriter.document()
                .with("value", Values.decimal(value.value()))
                .with("year", Values.number(value.year()))
                .with("source", value.source())
                .with("indicator", value.indicator().value())
                .with("revision", Values.number(value.revision()))
                .with(
                        "parts",
                        Optional.of(value.parts()).filter(all -> !all.isEmpty()),
                        parts -> Values.list(parts, PartValue::of))
                .with(
                        "doubts",
                        Optional.of(List.copyOf(value.doubts())).filter(all -> !all.isEmpty()),
                        doubts -> Values.list(doubts, Values::name))
                .value();
    }

    /** Values stored while a commitment had one indicator do not name it: their place does. */
    static List<IndicatorValue> ofIndicators(List<AttributeValue> listed) {
        return IntStream.range(0, listed.size())
                .mapToObj(i -> ofIndicator(listed.get(i), i + 1))
                .toList();
    }

    private static IndicatorValue ofIndicator(AttributeValue value, int place) {
        var read = ItemReader.of(value);
        return new IndicatorValue(
                read.find("indicator", AttributeValue::s)
                        .map(IndicatorId::new)
                        .orElse(IndicatorId.of(place)),
                read.find("revision", Values::asCount).orElse(1),
                read(value),
                read.find("parts", AttributeValue::l).orElse(List.of()).stream()
                        .map(PartValue::read)
                        .toList(),
                read.find("doubts", AttributeValue::l).orElse(List.of()).stream()
                        .map(doubt -> Doubt.valueOf(doubt.s()))
                        .collect(Collectors.toSet()));
    }
}
