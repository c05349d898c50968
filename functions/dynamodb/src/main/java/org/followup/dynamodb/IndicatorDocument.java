package org.followup.dynamodb;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followup.core.commitments.Accumulation;
import org.followup.core.commitments.Breakdown;
import org.followup.core.commitments.Category;
import org.followup.core.commitments.Dimension;
import org.followup.core.commitments.Direction;
import org.followup.core.commitments.Indicator;
import org.followup.core.commitments.IndicatorId;
import org.followup.core.commitments.TargetType;
import org.followup.core.commitments.ValueType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An indicator within an item; what shape 1 of a commitment did not say is what it meant. */
final class IndicatorDocument {

    private IndicatorDocument() {}

    static AttributeValue of(Indicator indicator) {
        return ItemWriter.document()
                .with("id", indicator.id().value())
                .with("revision", Values.number(indicator.revision()))
                .with("name", Values.names(indicator.name()))
                .with("unit", Values.names(indicator.unit()))
                .with("type", Values.name(indicator.type()))
                .with("direction", Values.name(indicator.direction()))
                .with("baseline", indicator.baseline(), MeasurementValue::of)
                .with("targetType", Values.name(indicator.targetType()))
                .with("target", indicator.target(), MeasurementValue::of)
                .with("accumulation", Values.name(indicator.accumulation()))
                .with("stages", Values.list(indicator.stages(), Values::names))
                .with("dimensions", Values.list(indicator.breakdown().dimensions(), Values::name))
                .with(
                        "categories",
                        listed(indicator.breakdown().listed()),
                        all -> Values.list(all, PartValue::listed))
                .value();
    }

    static Indicator read(AttributeValue value) {
        var indicator = ItemReader.of(value);
        return new Indicator(
                indicator
                        .find("id", AttributeValue::s)
                        .map(IndicatorId::new)
                        .orElse(IndicatorId.FIRST),
                indicator.find("revision", Values::asCount).orElse(1),
                indicator.names("name"),
                indicator.names("unit"),
                ValueType.valueOf(indicator.text("type")),
                Direction.valueOf(indicator.text("direction")),
                indicator.find("baseline", MeasurementValue::read),
                indicator
                        .find("targetType", AttributeValue::s)
                        .map(TargetType::valueOf)
                        .orElse(TargetType.LEVEL),
                indicator.find("target", MeasurementValue::read),
                indicator
                        .find("accumulation", AttributeValue::s)
                        .map(Accumulation::valueOf)
                        .orElse(Accumulation.LATEST),
                indicator
                        .find("stages", AttributeValue::l)
                        .map(stages -> stages.stream().map(Values::asNames).toList())
                        .orElse(List.of()),
                new Breakdown(
                        indicator
                                .find("dimensions", AttributeValue::l)
                                .map(IndicatorDocument::dimensions)
                                .orElse(Set.of()),
                        indicator.find("categories", AttributeValue::l).orElse(List.of()).stream()
                                .map(PartValue::readListed)
                                .toList()));
    }

    /** Few indicators list any; shape 2 had none. */
    private static Optional<List<Category.Listed>> listed(List<Category.Listed> all) {
        return Optional.of(all).filter(some -> !some.isEmpty());
    }

    private static Set<Dimension> dimensions(List<AttributeValue> listed) {
        return listed.stream()
                .map(dimension -> Dimension.valueOf(dimension.s()))
                .collect(Collectors.toSet());
    }
}
