package org.followup.core.commitments;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followup.core.history.Json;

/**
 * What was measured of one indicator. It names the revision of the indicator that was in force, so
 * that it stays readable after the indicator was changed. The {@code parts} say what was measured
 * of some of its categories. {@code doubts} were put to whoever wrote it, who said that it is
 * right.
 */
public record IndicatorValue(
        IndicatorId indicator,
        int revision,
        Measurement measurement,
        List<Part> parts,
        Set<Doubt> doubts) {

    public IndicatorValue {
        parts =
                parts.stream()
                        .sorted(Comparator.comparing(Part::category, Category.ORDER))
                        .toList();
        doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
    }

    /** A value of the whole that nobody was asked about. */
    public IndicatorValue(IndicatorId indicator, int revision, Measurement measurement) {
        this(indicator, revision, measurement, List.of(), Set.of());
    }

    public static IndicatorValue of(
            Indicator indicator, Measurement measurement, List<Part> parts) {
        return new IndicatorValue(
                indicator.id(), indicator.revision(), measurement, parts, Set.of());
    }

    public BigDecimal value() {
        return measurement.value();
    }

    public int year() {
        return measurement.year();
    }

    public String source() {
        return measurement.source();
    }

    /** The same value, of which was said that it is right all the same. */
    public IndicatorValue right(Set<Doubt> although) {
        return new IndicatorValue(indicator, revision, measurement, parts, although);
    }

    /** Its figures in one word, by which somebody says that just these are right. */
    public String said() {
        return Stream.concat(
                        Stream.of(value().toPlainString()),
                        parts.stream()
                                .map(
                                        part ->
                                                part.category().key()
                                                        + "="
                                                        + part.value().toPlainString()))
                .collect(Collectors.joining(" "));
    }

    /** Those of one dimension, in the order of the form. */
    public List<Part> parts(Dimension dimension) {
        return parts.stream().filter(part -> part.category().dimension() == dimension).toList();
    }

    public Json facts() {
        var facts =
                measurement
                        .facts()
                        .asObj()
                        .with("indicator", indicator.value())
                        .with("revision", revision);
        if (!parts.isEmpty()) {
            facts = facts.with("parts", parts.stream().map(Part::facts).toList());
        }
        return doubts.isEmpty()
                ? facts
                : facts.with("doubts", Json.texts(doubts.stream().map(Enum::name).toList()));
    }

    /**
     * {@code place} counts from 1: a value stored while a commitment had one indicator does not
     * name it. Where no parts stand, it was not broken down; where no doubts stand, nobody was
     * asked.
     */
    public static IndicatorValue from(Json json, int place) {
        var facts = json.asObj();
        return new IndicatorValue(
                facts.find("indicator")
                        .map(id -> new IndicatorId(id.asText()))
                        .orElse(IndicatorId.of(place)),
                facts.find("revision").map(r -> (int) r.asWhole()).orElse(1),
                Measurement.from(json),
                facts.list("parts").stream().map(Part::from).toList(),
                facts.list("doubts").stream()
                        .map(doubt -> Doubt.valueOf(doubt.asText()))
                        .collect(Collectors.toSet()));
    }
}
