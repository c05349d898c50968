package org.followup.dynamodb;

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
}
