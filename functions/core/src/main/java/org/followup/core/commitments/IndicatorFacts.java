package org.followup.core.commitments;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followup.core.history.Facts;
import org.followup.core.history.Json;

/** How an indicator stands in the facts of a change. */
final class IndicatorFacts {

    private IndicatorFacts() {}

    static Json of(Indicator indicator) {
        return Json.obj()
                .with("accumulation", indicator.accumulation().name())
                .with("baseline", indicator.baseline(), Measurement::facts)
                .with(
                        "categories",
                        indicator.breakdown().listed().stream().map(Part::listed).toList())
                .with(
                        "dimensions",
                        Json.texts(
                                indicator.breakdown().dimensions().stream()
                                        .map(Enum::name)
                                        .toList()))
                .with("direction", indicator.direction().name())
                .with("id", indicator.id().value())
                .with("name", Facts.names(indicator.name()))
                .with("revision", indicator.revision())
                .with("stages", indicator.stages().stream().map(Facts::names).toList())
                .with("target", indicator.target(), Measurement::facts)
                .with("targetType", indicator.targetType().name())
                .with("type", indicator.type().name())
                .with("unit", Facts.names(indicator.unit()));
    }

    static Indicator from(Json json) {
        var facts = json.asObj();
        Function<String, Optional<Measurement>> value =
                name -> facts.find(name).map(Measurement::from);
        return new Indicator(
                new IndicatorId(facts.text("id")),
                (int) facts.number("revision"),
                Facts.names(facts.get("name")),
                Facts.names(facts.get("unit")),
                ValueType.valueOf(facts.text("type")),
                Direction.valueOf(facts.text("direction")),
                value.apply("baseline"),
                TargetType.valueOf(facts.text("targetType")),
                value.apply("target"),
                Accumulation.valueOf(facts.text("accumulation")),
                facts.list("stages").stream().map(Facts::names).toList(),
                breakdown(facts));
    }

    /** Before shape 3 nobody listed age groups and places. */
    private static Breakdown breakdown(Json.Obj facts) {
        return new Breakdown(
                facts.list("dimensions").stream()
                        .map(dimension -> Dimension.valueOf(dimension.asText()))
                        .collect(Collectors.toSet()),
                facts.list("categories").stream().map(Part::listed).toList());
    }
}
